import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ItemOutcome } from '../../../../src/storage/runs/run-record';
import { FakeAdobe } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { filledRun, freshRuns, Ledger, runBackground, startedRun, untilEnded } from './run-world';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
const adobe = new FakeAdobe();
const ledger = new Ledger();
freshRuns(browser, adobe);
beforeEach(() => ledger.install());

/** The longest value that a run of so many writes again with each batch, in UTF-16 code units. */
async function longestWritten(count: number): Promise<number> {
  const running = await runBackground(browser);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  const id = await startedRun(running, { count, rate: 1_000, lanes: 20 });
  await untilEnded(browser, running, id);
  const values = put.mock.calls.map(([value]) => JSON.stringify(value));
  put.mockRestore();
  return Math.max(...values.filter((one) => one.includes(id)).map((one) => one.length));
}

test('nothing that is written with each batch grows with the list', async () => {
  const [short, long] = [await longestWritten(100), await longestWritten(1_000)];
  expect(short).toBeGreaterThan(100);
  // The digits of some counts.
  expect(long).toBeLessThanOrEqual(short + 20);
});

test('a run in memory takes less than 1 KB an item, with its list', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const count = 20_000;
  const running = await runBackground(browser);
  const id = await filledRun(running, { count });
  const { writeOutcomes } = await import('../../../../src/background/runs/stored/write-runs');
  const { LiveRun } = await import('../../../../src/background/runs/live/live-run');
  let run = await running.storedRun(id);
  for (let first = 0; first < count / 2; first += 200) {
    const batch = Array.from(
      { length: 200 },
      (_, offset): ItemOutcome => ({
        index: first + offset,
        outcome: { state: 'done', status: 204, finishedAt: Date.now(), milliseconds: 20 },
      }),
    );
    if (run !== undefined) run = await writeOutcomes(run, batch);
  }
  if (run === undefined) throw new Error('no run');
  collect();
  const before = process.memoryUsage().heapUsed;
  const listener = { stored: () => undefined, stood: () => undefined };
  const live = await LiveRun.load(run, listener);
  collect();
  const each = (process.memoryUsage().heapUsed - before) / count;
  expect(live.run).toMatchObject({ counts: { done: count / 2 }, left: count / 2 });
  expect(each).toBeLessThan(1_024);
  live.end();
});
