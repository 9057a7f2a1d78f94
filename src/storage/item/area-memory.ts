interface Reading {
  readonly value: Promise<unknown>;
  /** Undefined while it is read. */
  done?: { readonly value: unknown };
}

/**
 * What was read of one of the browser's storage areas, until it changes. To ask takes a millisecond
 * each time: a reset asked a dozen times, one after the other, before its request was sent.
 *
 * It never knows less than the browser told: whatever changes, wherever it was written, is forgotten
 * with the browser's event, and what is written from here at once, also where that fails. Another
 * window's change is told before that window's next message comes (test/browser/storage-trouble.test.ts).
 */
export class AreaMemory {
  readonly #readings = new Map<string, Reading>();
  #isListening = false;

  constructor(private readonly area: 'local' | 'session') {}

  /** What is known of an item without asking; undefined where it has to be read. */
  known(key: string): { readonly value: unknown } | undefined {
    return this.#readings.get(key)?.done;
  }

  /** @param read asks the browser, where nothing is known */
  get(key: string, read: () => Promise<unknown>): Promise<unknown> {
    return (this.#readings.get(key) ?? this.#keep(key, read())).value;
  }

  /** The values of several items; those that are not known are asked for at once. */
  getTogether(keys: readonly string[]): Promise<unknown[]> {
    const unknown = keys.filter((key) => !this.#readings.has(key));
    const found = unknown.length > 0 ? chrome.storage[this.area].get(unknown) : undefined;
    return Promise.all(keys.map((key) => this.get(key, async () => (await found)?.[key])));
  }

  /** Reads several items ahead. Never rejects: what could not be read is read when it is needed. */
  async readTogether(keys: readonly string[]): Promise<void> {
    await this.getTogether(keys).catch(() => undefined);
  }

  /** @param write changes these items */
  async writing(keys: readonly string[], write: () => Promise<void>): Promise<void> {
    this.#forget(keys);
    try {
      await write();
    } finally {
      // Who read meanwhile may have got either.
      this.#forget(keys);
    }
  }

  /** Has to be called before anybody else listens: who hears of a change reads what is new. */
  listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    chrome.storage.onChanged.addListener((changes, area) => {
      if (area === this.area) this.#forget(Object.keys(changes));
    });
  }

  #keep(key: string, value: Promise<unknown>): Reading {
    this.listen();
    const reading: Reading = { value };
    this.#readings.set(key, reading);
    value.then(
      (done) => {
        reading.done = { value: done };
      },
      () => {
        if (this.#readings.get(key) === reading) this.#readings.delete(key);
      },
    );
    return reading;
  }

  #forget(keys: readonly string[]): void {
    for (const key of keys) this.#readings.delete(key);
  }
}

/** The one of each area. */
export const memories = { local: new AreaMemory('local'), session: new AreaMemory('session') };
