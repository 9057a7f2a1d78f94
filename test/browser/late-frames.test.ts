import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OverPages, startOverPages } from './over-pages';
import { setUp } from './set-up';

let extension: OverPages;
beforeAll(async () => {
  extension = await startOverPages();
  await setUp(extension);
});
afterAll(() => extension.close());

test('every frame is read, also one that comes after its first, empty document was', async () => {
  const page = await extension.visit(`${extension.pagesUrl}/order-confirmation.html`);
  const popup = await extension.popupOver(page);
  await popup.getByText('No device ID on this page').waitFor();
  await page.evaluate((url) => {
    for (let at = 0; at < 8; at++) {
      const frame = document.createElement('iframe');
      frame.addEventListener('load', () => {
        const body = frame.contentDocument?.body;
        if (body) body.innerHTML = `<p>Device ID: player-number-4700${at}</p>`;
      });
      // Whenever one has loaded, the script is put into all, those that wait for the server too.
      frame.src = `${url}/order-confirmation.html?late=${at * 300}`;
      document.body.append(frame);
    }
  }, extension.pagesUrl);
  await popup.getByText('8 device IDs on this page').waitFor();
  expect(await popup.getByRole('combobox', { name: 'Device ID' }).inputValue()).toBe('');
  await popup.close();
  await page.close();
});
