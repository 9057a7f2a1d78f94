import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { t } from '../../src/text/t';
import { harFile } from '../generated/app-requests/har-file';
import { type Extension, startExtension } from './extension';
import { pasteField } from './pasting';

const entries = 5_000;
const bytes = 50 * 1024 * 1024;

let extension: Extension;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'har-file-'));
  extension = await startExtension();
});
afterAll(async () => {
  await extension.close();
  await rm(folder, { recursive: true });
});

interface Round {
  /** The longest task of the page while the file was read, in milliseconds; 0 where none is long. */
  readonly longestTask: number;
  /** From the question to its answer, in milliseconds. */
  readonly took: number;
  readonly answer: { readonly requests: readonly unknown[]; readonly others: number };
}

/** Notes when the page asks a worker, when that answers, and with what. */
async function watchWorkers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: PerformanceEntry[] = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
      type: 'longtask',
    });
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      const asked = performance.now();
      this.addEventListener('message', ({ data }) => {
        const answered = performance.now();
        Object.assign(globalThis, { round: { asked, answered, answer: data, tasks } });
      });
      postMessage.call(this, message);
    };
  });
}

/** Chooses a file in Settings, and waits for what was read. */
async function readIt(path: string): Promise<Round> {
  const page = await extension.open('settings');
  await pasteField(page).waitFor();
  await watchWorkers(page);
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('paste_chooseFile') }).click();
  await (await opened).setFiles(path);
  await page.waitForFunction(() => Reflect.has(globalThis, 'round'));
  const round = await page.evaluate(async () => {
    // What was long is told of a moment later.
    await new Promise((resolve) => setTimeout(resolve));
    const { asked, answered, answer, tasks } = Reflect.get(globalThis, 'round');
    const longestTask = tasks
      .filter(
        (one: PerformanceEntry) => one.startTime < answered && one.startTime + one.duration > asked,
      )
      .reduce((longest: number, one: PerformanceEntry) => Math.max(longest, one.duration), 0);
    return { longestTask, took: answered - asked, answer };
  });
  await page.close();
  return round;
}

// How long it takes beside JSON.parse: test/unit/app-request/file-time.test.ts, in processor time.
test('a HAR of 50 MB is read by a worker, and the page does not stand still', async () => {
  const { text, requests } = harFile(entries, bytes);
  expect(text.length).toBeGreaterThan(bytes);
  const path = join(folder, 'traffic.har');
  await writeFile(path, text);
  const rounds: Round[] = [];
  for (let round = 0; round < 3; round++) rounds.push(await readIt(path));
  for (const { answer } of rounds) {
    expect(answer.requests).toMatchObject(requests.map(({ deviceId }) => ({ deviceId })));
    expect(answer.others).toBe(entries - requests.length);
  }
  // Whoever shares the cores makes the longest task and the reading longer alike. A quarter of it is
  // 50 ms on two cores of one's own; a page that reads by itself stands still for nearly all of it.
  const shares = rounds.map(({ longestTask, took }) => longestTask / took);
  expect(Math.min(...shares), JSON.stringify(shares)).toBeLessThanOrEqual(0.25);
});
