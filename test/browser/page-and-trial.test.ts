import { afterAll, beforeAll, expect, test } from 'vitest';
import { resetByKeyboard } from './extension';
import { type OverPages, startOverPages } from './over-pages';
import { setUp } from './set-up';

let extension: OverPages;
beforeAll(async () => {
  extension = await startOverPages();
  await setUp(extension, { scopes: ['temporary:passes:owner', 'api:client:v2'] });
});
afterAll(() => extension.close());

test('a page that changes its device ID all the time starts no trial, and leaves room for resets', async () => {
  const { page, popup } = await extension.overMarkup('<p>Device ID: <b>changing-47000</b></p>');
  await page.evaluate(() => {
    const shown = document.querySelector('b');
    let count = 0;
    setInterval(() => {
      count += 1;
      if (shown !== null) shown.textContent = `changing-4700${count}`;
    }, 20);
  });
  const questions = () => extension.sandbox.log.filter(({ path }) => path.startsWith('/api/'));
  // More than the throttle's burst leaves room for.
  await expect.poll(() => questions().length, { timeout: 30_000 }).toBeGreaterThan(9);

  await resetByKeyboard(popup, 'typed-1');
  await popup.getByRole('status').getByText('204').waitFor();
  const { log } = extension.sandbox;
  expect(log.filter(({ status }) => status === 429)).toEqual([]);
  expect(questions().filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(log.filter(({ target }) => target !== undefined)).toHaveLength(1);
  expect(log.find(({ target }) => target !== undefined)?.path).toContain('device_id=typed-1');
});
