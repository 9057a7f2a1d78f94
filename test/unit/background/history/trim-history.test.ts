import { expect, test, vi } from 'vitest';
import { FakeAdobe } from '../fake-adobe';
import { FakeBrowser } from '../fake-browser';
import { resetOf } from '../parsed-command';
import {
  freshHistory,
  historyBackground,
  recordOf,
  store,
  stored,
  storedEntryOf,
} from './history-world';

const browser = new FakeBrowser();
vi.mock('webextension-polyfill', () => browser.polyfill);
freshHistory(browser, new FakeAdobe());

const day = 86_400_000;
const limits = (change: object) => ({ keep: true, entries: 10_000, days: 90, ...change });
const at = (startedAt: number) => storedEntryOf({ startedAt });
const timesOf = async () => {
  const entries = await stored();
  return entries.map((one) => storedEntryOf(Object(one)).startedAt);
};

test('of more than are kept the oldest go, also where what comes is older', async () => {
  const { writeHistory } = await historyBackground(browser);
  const now = Date.now();
  await writeHistory([at(now - 2), at(now), at(now - 3)], limits({ entries: 2 }));
  expect(await timesOf()).toEqual([now - 2, now]);
  await writeHistory([at(now - 1)], limits({ entries: 2 }));
  expect(await timesOf()).toEqual([now - 1, now]);
});

test('what is older than is kept goes, and nothing else', async () => {
  const { writeHistory } = await historyBackground(browser);
  const now = Date.now();
  const times = [now - 90 * day - 60_000, now - 90 * day + 60_000, now];
  await writeHistory(times.map(at), limits({}));
  expect(await timesOf()).toEqual(times.slice(1));
});

test('by default it is ten thousand entries and ninety days', async () => {
  const { historyToKeep } = await historyBackground(browser);
  expect(await historyToKeep()).toEqual({ keep: true, entries: 10_000, days: 90 });
});

test('a clock that is a year ahead for a while deletes nothing', async () => {
  const { writeHistory } = await historyBackground(browser);
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now });
  await writeHistory([at(now)], limits({ days: 7 }));
  vi.setSystemTime(now + 365 * day);
  await writeHistory([at(now + 365 * day)], limits({ days: 7 }));
  vi.setSystemTime(now + 1_000);
  await writeHistory([at(now + 1_000)], limits({ days: 7 }));
  expect(await timesOf()).toEqual([now, now + 1_000, now + 365 * day]);
});

test('a clock that was set back adds to what is there, and deletes nothing', async () => {
  const { writeHistory } = await historyBackground(browser);
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now });
  await writeHistory([at(now)], limits({}));
  vi.setSystemTime(0);
  await writeHistory([at(0)], limits({}));
  expect(await timesOf()).toEqual([0, now]);
});

test('a record that is too old for the history goes too, but for the last one and what nobody knows', async () => {
  const unknown = { state: 'unknown', error: { kind: 'interrupted', next: 'tryAgain' } };
  const [part] = recordOf().parts;
  const old = { startedAt: Date.now() - 91 * day };
  const last = recordOf(old);
  const doubtful = recordOf({ ...old, parts: [{ ...part, outcome: unknown }] });
  browser.disk.set('resets', [last, doubtful, recordOf(old), recordOf(old)]);
  const { followResets } = await historyBackground(browser);
  await followResets();
  expect(await stored()).toEqual([]);
  expect(browser.disk.get('resets')).toMatchObject([{ id: last.id }, { id: doubtful.id }]);
});

test('a limit that is a thousand lower holds at once, though pages never wait for a thousand', async () => {
  const { writeHistory } = await historyBackground(browser);
  const now = Date.now();
  await store(...Array.from({ length: 1_700 }, (_, age) => at(now - age)));
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await writeHistory([], limits({ entries: 100 }));
  const transactions = begun.mock.calls.length;
  expect(await timesOf()).toEqual(Array.from({ length: 100 }, (_, age) => now - 99 + age));
  expect(transactions).toBe(4);
});

test('one more at the limit costs as much as one in the beginning', async () => {
  const { resetSome, followResets } = await historyBackground(browser);
  await store(...Array.from({ length: 1_000 }, (_, age) => at(Date.now() - age * 1_000)));
  browser.disk.set('historyLimits', { keep: true, entries: 1_000, days: 90 });
  await resetSome(resetOf());
  const requests = vi.spyOn(IDBObjectStore.prototype, 'delete');
  await followResets();
  expect(requests).toHaveBeenCalledTimes(1);
  expect(await stored()).toHaveLength(1_000);
});
