import * as v from 'valibot';
import { StorageItem } from 'webext-storage';
import type { Readable } from './readable';

/** One thing in the browser's storage, parsed whenever it is read. */
export class StoredItem<Schema extends v.GenericSchema> implements Readable<v.InferOutput<Schema>> {
  readonly #item: StorageItem<unknown>;
  #lastUpdate: Promise<unknown> = Promise.resolve();

  /**
   * @param key its name in the storage area
   * @param area `session` lives in memory until the browser closes, `local` on disk
   * @param schema what it looks like
   * @param empty what stands for a missing or unreadable value
   */
  constructor(
    key: string,
    area: 'local' | 'session',
    readonly schema: Schema,
    readonly empty: v.InferOutput<Schema>,
  ) {
    this.#item = new StorageItem<unknown>(key, { area });
  }

  async get(): Promise<v.InferOutput<Schema>> {
    return this.#parse(await this.#item.get());
  }

  async set(value: v.InferOutput<Schema>): Promise<void> {
    await this.#item.set(value);
  }

  /** Reads, changes and writes, one change after the other: none overwrites another. */
  update(change: (value: v.InferOutput<Schema>) => v.InferOutput<Schema>): Promise<void> {
    const update = this.#lastUpdate.then(async () => this.set(change(await this.get())));
    this.#lastUpdate = update.catch(() => undefined);
    return update;
  }

  /** @param signal ends the listening; left out in the background, which listens all its life */
  onChanged(listener: (value: v.InferOutput<Schema>) => void, signal?: AbortSignal): void {
    this.#item.onChanged((value) => listener(this.#parse(value)), signal);
  }

  #parse(value: unknown): v.InferOutput<Schema> {
    const read = v.safeParse(this.schema, value);
    return read.success ? read.output : this.empty;
  }
}
