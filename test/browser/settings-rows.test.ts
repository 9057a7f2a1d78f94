import type { Locator, Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { command, type Extension, startExtension } from './extension';

let extension: Extension;
let settings: Page;
const boxes = ['Box 1', 'Box 2', 'Box 3', 'Box 4'];
beforeAll(async () => {
  extension = await startExtension();
  settings = await extension.open('settings', '#temp-passes');
  const others = Array.from({ length: 6 }, (_, at) => `Den ${at}`);
  for (const [at, name] of [...boxes, ...others, 'Box of production'].entries()) {
    const kind = name.endsWith('production') ? 'release-production' : 'release-staging';
    const ids = { requestorId: 'REF30', mvpdId: `TempPass_${at}` };
    const tempPass = { name, environment: { kind }, kind: 'basic', ...ids };
    await command(settings, { type: 'saveTempPass', tempPass });
  }
});
afterAll(() => extension.close());

const edit = (name: string) =>
  settings.getByRole('button', {
    name: t('settings_named', { action: t('settings_edit'), name }),
    exact: true,
  });
const stored = v.object({ tempPasses: v.array(v.object({ name: v.string() })) });
/** The names of the boxes as they are saved, in their order. */
async function order(): Promise<string[]> {
  const saved = await settings.evaluate(() => chrome.storage.local.get('tempPasses'));
  const { tempPasses } = v.parse(stored, saved);
  return tempPasses.map(({ name }) => name).filter((name) => boxes.includes(name));
}
const row = (name: string) => settings.locator('li').filter({ has: edit(name) });

/** Takes a row by its handle over others, each with whether it may be dropped there, and lets go. */
async function drag(name: string, ...over: readonly [Locator, boolean][]): Promise<void> {
  const { mouse } = settings;
  await row(name).locator('.grip').hover();
  await mouse.down();
  for (const [one, mayDrop] of over) {
    const target = await one.boundingBox();
    if (target === null) throw new Error(`No place for ${name}`);
    // Twice, to its upper half: a browser drags once the mouse was moved.
    for (const part of [0.2, 0.25]) {
      await mouse.move(target.x + target.width / 3, target.y + target.height * part);
    }
    await expect.poll(() => settings.locator('[data-drop]').count()).toBe(mayDrop ? 1 : 0);
  }
  await mouse.up();
}

test('a Temp Pass is dragged to another place, with a filter on and not into another environment', async () => {
  await edit('Box 4').waitFor();
  await settings.getByRole('searchbox').fill('box');
  await expect.poll(() => edit('Den 1').count()).toBe(0);
  await drag('Box 4', [row('Box 2'), true]);
  await expect.poll(order).toEqual(['Box 1', 'Box 4', 'Box 2', 'Box 3']);
  await settings
    .getByText(t('settings_moved', { name: 'Box 4', place: 2, total: 10 }), { exact: true })
    .waitFor();
  // The row that moved has the focus, for the next key.
  await expect
    .poll(() => edit('Box 4').evaluate((one) => one === document.activeElement))
    .toBe(true);

  await drag('Box 4', [row('Box 2'), true], [row('Box of production'), false]);
  // What a key does comes after what a drop would have done.
  await edit('Box 3').press('Alt+ArrowUp');
  await expect.poll(order).toEqual(['Box 1', 'Box 4', 'Box 3', 'Box 2']);
  await edit('Box 1').press('Alt+ArrowDown');
  await expect.poll(order).toEqual(['Box 4', 'Box 1', 'Box 3', 'Box 2']);
  await settings.getByRole('searchbox').fill('');
});

test('the address follows a form that was opened with a click: loading again opens it, Back closes it', async () => {
  const form = settings.getByRole('form', { name: t('settings_editTempPass') });
  const name = form.getByRole('textbox', { name: t('settings_nameOptional') });
  await edit('Box 3').click();
  await expect.poll(() => name.inputValue()).toBe('Box 3');
  const address = settings.url();
  expect(address).toMatch(/#temp-passes\/[\w-]+$/u);
  await settings.reload();
  await expect.poll(() => name.inputValue()).toBe('Box 3');

  await name.fill('Box 33');
  await settings.goBack();
  await form.waitFor({ state: 'detached' });
  expect(settings.url()).toMatch(/#temp-passes$/u);
  // What was typed was saved, and the row has the focus.
  await expect
    .poll(() => edit('Box 33').evaluate((one) => one === document.activeElement))
    .toBe(true);
  await settings.goForward();
  await expect.poll(() => name.inputValue()).toBe('Box 33');
  expect(settings.url()).toBe(address);
  await form.getByRole('button', { name: t('settings_done') }).click();
  await form.waitFor({ state: 'detached' });
  expect(settings.url()).toMatch(/#temp-passes$/u);
});
