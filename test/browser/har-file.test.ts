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
  /** How long the page's main thread worked while the file was read, in ms of its own clock. */
  readonly worked: number;
  readonly answer: { readonly requests: readonly unknown[]; readonly others: number };
}

/** Notes with what a worker answers the page. */
async function watchWorkers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      this.addEventListener('message', ({ data }) => {
        Object.assign(globalThis, { answer: data });
      });
      postMessage.call(this, message);
    };
  });
}

/**
 * How long the page's main thread has worked, in ms: its clock stands still while others have the
 * core. (Chrome DevTools Protocol, Performance.getMetrics)
 */
async function threadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  };
}

/** Chooses a file in Settings, and waits for what was read. */
async function readIt(path: string): Promise<Round> {
  const page = await extension.open('settings');
  await pasteField(page).waitFor();
  await watchWorkers(page);
  const opened = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('paste_chooseFile') }).click();
  const clock = await threadClock(page);
  const before = await clock();
  await (await opened).setFiles(path);
  const answered = await page.waitForFunction(() => Reflect.get(globalThis, 'answer'));
  const worked = (await clock()) - before;
  const answer = await answered.jsonValue();
  await page.close();
  return { worked, answer };
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
  // All of its tasks together; compiling and collecting garbage fall into one round or another.
  const least = Math.min(...rounds.map(({ worked }) => worked));
  expect(least, JSON.stringify(rounds.map(({ worked }) => worked))).toBeLessThanOrEqual(50);
});
