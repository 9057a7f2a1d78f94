import * as v from 'valibot';
import { StorageItem } from 'webext-storage';

/** One thing in the browser's storage, parsed whenever it is read. */
export class StoredItem<Schema extends v.GenericSchema> {
  readonly #item: StorageItem<unknown>;
  #lastUpdate: Promise<unknown> = Promise.resolve();

  /**
   * @param key its name in the storage area
   * @param area `session` lives in memory until the browser closes, `local` on disk
   * @param schema what it looks like
   * @param empty what stands for a missing or unreadable value
   */
  constructor(
    readonly key: string,
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
    return this.alone(async () => this.set(change(await this.get())));
  }

  /** Does something while no {@link update} of this item is under way, in the same order. */
  alone<Done>(work: () => Promise<Done>): Promise<Done> {
    const done = this.#lastUpdate.then(work);
    this.#lastUpdate = done.catch(() => undefined);
    return done;
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
