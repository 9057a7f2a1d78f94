import { vi } from 'vitest';
import type { FakeBrowser } from '../fake-browser';

const requests = [
  ['get', 'getAll', 'getKey', 'put', 'delete', 'clear', 'count', 'openCursor'],
  ['getAllKeys'],
] as const;

/**
 * Lives of backgrounds, each of which is stopped after so many steps: a step is a request to a database, a
 * request to Adobe Pass, or the answer to one. The next step never happens, and nothing goes on.
 */
export class Lives {
  #left = Number.POSITIVE_INFINITY;

  constructor(private readonly browser: FakeBrowser) {}

  get isOver(): boolean {
    return this.#left < 0;
  }

  /** Counts the steps to the databases from now on. */
  watch(): void {
    const prototypes = [IDBObjectStore.prototype, IDBIndex.prototype] as const;
    for (const [place, prototype] of prototypes.entries()) {
      for (const name of requests[place] ?? []) {
        const real = Reflect.get(prototype, name);
        const { isOver } = this.#reader();
        vi.spyOn(prototype as IDBObjectStore & IDBIndex, name as 'get').mockImplementation(
          function (this: IDBObjectStore | IDBIndex, ...given: unknown[]) {
            if (!isOver()) return Reflect.apply(real, this, given);
            const { transaction } = 'transaction' in this ? this : this.objectStore;
            // What was not committed is undone by the browser.
            if (transaction.mode === 'readwrite') transaction.abort();
            return Reflect.construct(IDBRequest, []);
          },
        );
      }
    }
  }

  /** From now on so many steps happen. */
  begin(steps: number): void {
    this.#left = steps;
  }

  /** Looks at the databases without counting; where the life is over by then, it stays so. */
  async look<Found>(read: () => Promise<Found>): Promise<Found> {
    const left = this.#left;
    this.#left = Number.POSITIVE_INFINITY;
    try {
      return await read();
    } finally {
      this.#left = left;
    }
  }

  /** Resolves where the step happens. */
  async step(): Promise<void> {
    if (this.#count()) await new Promise(() => undefined);
  }

  #reader() {
    return { isOver: () => this.#count() };
  }

  #count(): boolean {
    this.#left -= 1;
    // Nor does it write to the rest of the storage.
    if (this.isOver) void this.browser.stopAfter(0);
    return this.isOver;
  }
}

/** Lets everything go on that does not wait for time. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 25; turn += 1) {
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

/**
 * Lets time pass until something is so.
 *
 * @throws where it never is
 */
export async function passUntil(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 3_000; turn += 1) {
    await settled();
    if (await isSo()) return;
    await vi.advanceTimersToNextTimerAsync();
    // A timer counts whole milliseconds and rings a little early, at which no time would pass here.
    await vi.advanceTimersByTimeAsync(1);
  }
  throw new Error('It never came to its end.');
}
