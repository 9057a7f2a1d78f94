import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePaths } from '../../src/messages/page-urls';
import { t } from '../../src/text/t';
import { type Extension, startExtension } from './extension';
import { setUp } from './set-up';

let extension: Extension;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runs-'));
  extension = await startExtension();
  await setUp(extension);
});
afterAll(async () => {
  await extension.close();
  await rm(folder, { recursive: true });
});

async function open(address = ''): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/${pagePaths.runs}${address}`);
  return page;
}
const resets = () => extension.sandbox.log.filter(({ method }) => method === 'DELETE');
const resetIds = () =>
  resets().map(({ path }) => new URL(path, 'https://localhost').searchParams.get('device_id'));
const text = (page: Page) => page.locator('main').innerText();

test('300 pasted lines with junk become a run that goes on without its page, and its file says what was sent', async () => {
  const ids = Array.from({ length: 200 }, () => randomUUID());
  const junk = ['all', 'ALL', 'no ID at all', 'user@domain.com', ...ids.slice(0, 46)];
  const broken = Array.from({ length: 50 }, (_, index) => `two words ${index}`);
  const lines = [...ids.slice(0, 150), ...junk, ...ids.slice(150), ...broken];
  expect(lines).toHaveLength(300);

  const first = await open();
  await first.getByLabel(t('runs_list'), { exact: true }).fill(lines.join('\n'));
  await expect.poll(() => text(first)).toContain(t('runs_found', { count: 200 }));
  const said = await text(first);
  expect(said).toContain(t('runs_repeated', { count: 46 }));
  expect(said).toContain(t('runs_everybody', { count: 2, line: 151 }));
  expect(said).toContain(t('runs_line', { line: 153 }));
  await first.getByLabel(t('runs_rate')).fill('100');
  // The first four are under way until the page is closed.
  extension.sandbox.fault('reset', { kind: 'hold' }, 4);
  await first.getByRole('button', { name: t('runs_start') }).click();
  await first.getByRole('button', { name: t('runs_pause'), exact: true }).waitFor();
  await expect.poll(() => extension.sandbox.held()).toBe(4);
  const address = new URL(first.url()).hash;
  await first.close();
  extension.sandbox.release();

  const second = await open(address);
  await second.getByRole('button', { name: t('runs_delete') }).waitFor();
  await expect.poll(() => text(second)).toContain(t('runs_count_done', { count: 200 }));
  const downloading = second.waitForEvent('download');
  await second.getByRole('button', { name: t('history_exportCsv') }).click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(file.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  const done = data.filter(({ outcome, status }) => outcome === 'done' && status === '204');
  expect(done.map(({ deviceId }) => deviceId)).toEqual(ids);
  expect([...new Set(resetIds())].sort()).toEqual(ids.toSorted());
  expect(done.map(({ line }) => Number(line))).toEqual([
    ...Array.from({ length: 150 }, (_, index) => index + 1),
    ...Array.from({ length: 50 }, (_, index) => index + 201),
  ]);
  await second.close();
});

test('what failed is tried again in the same run, and makes a new one', async () => {
  extension.sandbox.fault('reset', { kind: 'status', status: 400 });
  const page = await open();
  await page.getByLabel(t('runs_list'), { exact: true }).fill(`${randomUUID()}\n${randomUUID()}`);
  await page.getByRole('button', { name: t('runs_start') }).click();
  const retry = page.getByRole('button', { name: t('runs_retry', { count: 1 }) });
  await retry.waitFor();
  await expect.poll(() => text(page)).toContain(t('failure_badRequest_title'));
  await page.getByRole('button', { name: t('runs_newFromFailed') }).click();
  await expect.poll(() => text(page)).toContain(t('runs_found', { count: 1 }));
  await page.goBack();
  await retry.click();
  await expect.poll(() => text(page)).toContain(t('runs_count_done', { count: 2 }));
  await page.close();
});

test('a file of 50 MB is read beside the page, and what is binary is refused in words', async () => {
  const note = 'a note about this device '.repeat(160);
  const line = (index: number) => `Living room,device-${index},"${note}"\r\n`;
  const count = Math.floor((50 * 1024 * 1024 - 1) / line(10_000).length);
  const large = join(folder, 'large.csv');
  await writeFile(large, Array.from({ length: count }, (_, at) => line(10_000 + at)).join(''));
  const picture = join(folder, 'sheet.xlsx');
  await writeFile(picture, Buffer.from('PK\u0003\u0004\0\0\0\u0008\0', 'latin1'));
  const page = await open();
  const choose = async (path: string) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: t('paste_chooseFile') }).click();
    await (await choosing).setFiles(path);
  };
  const working = page.waitForEvent('worker');
  await choose(large);
  await working;
  await expect.poll(() => text(page)).toContain(t('runs_found', { count }));
  await page.getByRole('button', { name: t('runs_otherList') }).click();
  await choose(picture);
  // What is announced says it as well, a moment later.
  await page.locator('.refused', { hasText: t('runs_refused_binary') }).waitFor();
  await page.close();
});
