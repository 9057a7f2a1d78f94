import '../../indexed-db';
import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { beforeEach, vi } from 'vitest';
import {
  type HistoryEntry,
  historyEntrySchema,
} from '../../../../src/storage/history/history-entry';
import { background, deviceId, environment, type FakeAdobe, freshForEach } from '../fake-adobe';
import type { FakeBrowser } from '../fake-browser';

/** A profile, an Adobe Pass and a history that is empty, for each test of a file. */
export function freshHistory(browser: FakeBrowser, adobe: FakeAdobe): void {
  freshForEach(browser, adobe);
  beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
}

/** A background with nothing in its memory, and what it does to the history. */
export async function historyBackground(browser: FakeBrowser) {
  const running = await background(browser);
  const following = await import('../../../../src/background/history/follow-resets');
  const commands = await import('../../../../src/background/history/history-commands');
  const { importLog } = await import('../../../../src/background/history/import-log');
  const writing = await import('../../../../src/background/history/write-history');
  const { repeatReset } = await import('../../../../src/background/resets/repeat-reset');
  return { ...running, ...following, ...commands, ...writing, importLog, repeatReset };
}

/** All that is stored, the oldest first. */
export async function stored(): Promise<unknown[]> {
  const { historyDatabase } = await import('../../../../src/storage/history/history-database');
  return (await historyDatabase()).getAllFromIndex('entries', 'startedAt');
}

/** Stores something that is no entry, or one that another version wrote. */
export async function store(...values: unknown[]): Promise<void> {
  const { historyDatabase } = await import('../../../../src/storage/history/history-database');
  const { store: entries, done } = (await historyDatabase()).transaction('entries', 'readwrite');
  await Promise.all([...values.map((value) => entries.put(value)), done]);
}

const requests = [
  [() => IDBObjectStore.prototype, ['get', 'put', 'delete', 'clear', 'count']],
  [() => IDBIndex.prototype, ['getAllKeys']],
] as const;

/**
 * Stops the background after so many requests to the history: the next one never happens, what was not
 * committed is undone by the browser, and nothing goes on.
 *
 * @returns resolves when it is stopped
 */
export function stopsAfter(count: number): Promise<'stopped'> {
  let left = count;
  return new Promise((resolve) => {
    for (const [prototype, names] of requests) {
      for (const name of names) {
        const real = Reflect.get(prototype(), name);
        vi.spyOn(prototype() as IDBObjectStore & IDBIndex, name as 'get').mockImplementation(
          function (this: IDBObjectStore | IDBIndex, ...given: unknown[]) {
            left -= 1;
            if (left >= 0) return Reflect.apply(real, this, given);
            const { transaction } = 'transaction' in this ? this : this.objectStore;
            transaction.abort();
            resolve('stopped');
            return Reflect.construct(IDBRequest, []);
          },
        );
      }
    }
  });
}

/** The browser has no room for the history. */
export function fullDisk() {
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
}

/** A record as the background stores it, of a device unless told otherwise. */
export function recordOf(change: object = {}) {
  const finished = { status: 204, finishedAt: Date.now(), milliseconds: 80 };
  return {
    id: crypto.randomUUID(),
    tempPassId: 'pass',
    environment,
    requestorId: 'REF30',
    mvpdId: 'TempPass',
    startedAt: Date.now(),
    parts: [{ target: { kind: 'device', deviceId }, outcome: { state: 'done', ...finished } }],
    ...change,
  };
}

/** An entry as the history stores it. */
export function storedEntryOf(change: object = {}): HistoryEntry {
  return v.parse(historyEntrySchema, { ...recordOf(), source: 'browser', ...change });
}
