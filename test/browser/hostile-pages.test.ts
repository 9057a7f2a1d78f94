import { afterAll, beforeAll, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { expected } from '../pages/expected';
import { type OverPages, startOverPages } from './over-pages';
import { setUp } from './set-up';

let extension: OverPages;
beforeAll(async () => {
  extension = await startOverPages();
  await setUp(extension);
});
afterAll(() => extension.close());

test.each([
  'overridden-builtins',
  'clobbered-names-and-markup',
  'attribute-10-mb',
  'elements-100000',
  'log-5-mb-in-one-pre',
  'ids-5000-in-a-table',
  'dom-changes-1000-a-second',
  'removes-document-element',
  'regex-bomb-text',
  'deep-nesting-5000-divs',
  'device-id-all-spellings',
  'password-inputs',
])('%s: the answer is right, and page and popup go on answering', async (name) => {
  const file = `${name}.html`;
  const wanted = expected.find((one) => one.file === file);
  if (wanted === undefined) throw new Error(`${file} is not in the table`);
  const page = await extension.visit(`${extension.pagesUrl}/${file}${wanted.query}`);
  const popup = await extension.popupOver(page);
  const field = popup.getByRole('combobox', { name: 'Device ID' });
  await field.waitFor();
  if (wanted.best !== null) await expect.poll(() => field.inputValue()).toBe(wanted.best);
  await popup.getByText(t('page_reading')).waitFor({ state: 'detached' });

  const count = wanted.count ?? wanted.candidates.length;
  const list = popup.getByRole('button', { name: t('device_list') });
  if (count === 0) {
    expect(await list.count()).toBe(0);
  } else {
    await list.click();
    const options = popup.getByRole('listbox').getByRole('option');
    await expect.poll(() => options.count()).toBe(Math.min(count, 50));
    if (count > 50) await popup.getByText(t('page_more', { count: count - 50 })).waitFor();
  }
  await field.fill('typed-meanwhile-1');
  expect(await field.inputValue()).toBe('typed-meanwhile-1');
  // Past the page's own globals, which it may have broken for everybody who runs beside it.
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', { expression: '6 * 7' });
  expect(result.value).toBe(42);
  await popup.close();
  await page.close();
});
