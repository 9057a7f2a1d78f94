import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { pagePaths } from '../../src/messages/page-urls';
import { t } from '../../src/text/t';
import {
  command,
  type Extension,
  resetByKeyboard,
  sampleDevice,
  startExtension,
  stopWorker,
} from './extension';
import { setUp } from './set-up';

let profile: string;
let extension: Extension;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'history-profile-'));
});
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
beforeEach(async () => {
  extension = await startExtension(undefined, { profile });
});
afterEach(() => extension.close());

const rows = (page: Page) => page.locator('.history-list > li');
const resets = () => extension.sandbox.log.filter(({ method }) => method === 'DELETE');

test('All… opens the history, which is filtered, exported, repeated and deleted while resets happen', async () => {
  await setUp(extension);
  const popup = await extension.open('popup');
  await resetByKeyboard(popup, 'first-device-1');
  await popup.getByRole('status').getByText('204').waitFor();
  extension.sandbox.fault('reset', { kind: 'status', status: 400 });
  await resetByKeyboard(popup, 'second-device-2');
  await popup.getByRole('status').getByText(t('failure_badRequest_title')).waitFor();
  const opening = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: t('recent_allNamed') }).click();
  const history = await opening;
  await expect.poll(() => rows(history).count()).toBe(2);

  // What another page resets is drawn at once.
  await resetByKeyboard(popup, sampleDevice);
  await history.getByText(t('history_count', { count: 3 })).waitFor();
  await history.getByLabel(t('history_search')).fill('device-1');
  await expect.poll(() => rows(history).count()).toBe(1);
  const downloading = history.waitForEvent('download');
  await history.getByRole('button', { name: t('history_exportCsv') }).click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  const [head = '', row = '', ...more] = text.trim().split('\r\n');
  expect(more).toEqual([]);
  const cell = (name: string) => row.split(',')[head.split(',').indexOf(name)];
  expect([cell('deviceId'), cell('outcome'), cell('status')]).toEqual([
    ...['first-device-1', 'done', '204'],
  ]);

  const before = resets().length;
  await rows(history)
    .getByRole('button', { name: t('recent_again') })
    .first()
    .click();
  await expect.poll(() => resets().length).toBe(before + 1);
  await expect.poll(() => rows(history).count()).toBe(2);
  await history.getByLabel(t('history_search')).fill('second');
  await expect.poll(() => rows(history).count()).toBe(1);
  await rows(history)
    .getByRole('button', { name: t('history_delete') })
    .click();
  await history
    .getByRole('dialog')
    .getByRole('button', { name: t('history_delete') })
    .click();
  await history.getByText(t('history_noMatch')).waitFor();
  await history.getByRole('button', { name: t('history_clear') }).click();
  await expect.poll(() => rows(history).count()).toBe(3);
  // It has left Recent too.
  await expect.poll(() => popup.locator('.recent').innerText()).not.toContain('second-device-2');
});

test('the history is there after the browser was closed, the deleted one is not, and one click repeats', async () => {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/${pagePaths.history}`);
  await expect.poll(() => rows(page).count()).toBe(3);
  await stopWorker(page);
  await rows(page)
    .last()
    .getByRole('button', { name: t('recent_again') })
    .click();
  await expect.poll(() => rows(page).count()).toBe(4);
  await rows(page).first().getByText(t('recent_state_failed')).waitFor();
  // The sandbox is another one, to which these credentials are nothing.
  const { length } = resets();
  expect(length).toBe(0);
  const off = { type: 'setHistoryLimits', keep: false, entries: 10_000, days: 90 };
  expect(await command(page, off)).toMatchObject({ ok: true });
  await page.getByText(t('history_off')).waitFor();
  await expect.poll(() => rows(page).count()).toBe(0);
});
