import * as v from 'valibot';
import { StorageItem } from 'webext-storage';
import { StorageError, storageErrorOf } from '../../failure/storage-error';
import { type AreaMemory, memories } from './area-memory';
import { Changeable } from './changeable';
import { sameValue } from './same-value';

/** What pages and background read, wherever it comes from. */
export interface ReadableItem<Value> {
  /** What stands for a missing value. */
  readonly empty: Value;
  /** @throws StorageError */
  get(): Promise<Value>;
  /** Its value, where it is known without asking; undefined where {@link get} has to tell. */
  known(): { readonly value: Value } | undefined;
  /** @param signal ends the listening; left out in the background, which listens all its life */
  onChanged(listener: (value: Value) => void, signal?: AbortSignal): void;
  /** Tells of each change, and not of its value, which takes time to parse. */
  onWritten(listener: () => void): void;
}

interface Options {
  /**
   * What a person saved and nobody could make again: where it cannot be read, reading and changing
   * fail instead of going on as if nothing were there, and so it is never overwritten.
   */
  readonly failOnInvalid?: boolean;
  /** Left out: the one of its area. */
  readonly memory?: AreaMemory;
}

/**
 * One thing in the browser's storage, parsed whenever it is read anew. Its values are shared: nobody
 * changes one, who wants another writes it.
 */
export class StoredItem<Schema extends v.GenericSchema>
  extends Changeable<v.InferOutput<Schema>>
  implements ReadableItem<v.InferOutput<Schema>>
{
  readonly #item: StorageItem<unknown>;
  readonly #memory: AreaMemory;
  readonly #failOnInvalid: boolean;
  #lastRead: { readonly raw: unknown; readonly value: v.InferOutput<Schema> } | undefined;

  /**
   * @param key its name in the storage area
   * @param area `session` lives in memory until the browser closes, `local` on disk
   * @param schema what it looks like
   * @param empty what stands for a missing value, and for an unreadable one that is not failOnInvalid
   */
  constructor(
    readonly key: string,
    area: 'local' | 'session',
    readonly schema: Schema,
    readonly empty: v.InferOutput<Schema>,
    { failOnInvalid = false, memory = memories[area] }: Options = {},
  ) {
    super();
    this.#item = new StorageItem<unknown>(key, { area });
    this.#memory = memory;
    this.#failOnInvalid = failOnInvalid;
  }

  async get(): Promise<v.InferOutput<Schema>> {
    return this.#parsed(await this.#raw());
  }

  known(): { readonly value: v.InferOutput<Schema> } | undefined {
    const known = this.#memory.known(this.key);
    try {
      return known && { value: this.#parsed(known.value) };
    } catch {
      return undefined;
    }
  }

  async set(value: v.InferOutput<Schema>): Promise<void> {
    await this.#memory
      .writing([this.key], () => this.#item.set(value))
      .catch((error: unknown) => {
        throw storageErrorOf(error);
      });
  }

  /** Writes a value where another one is there: a write takes its time, and pages draw after it. */
  setIfOther(value: v.InferOutput<Schema>): Promise<void> {
    return this.runExclusive(async () => {
      // As it is stored, so that what cannot be read is overwritten as well.
      if (!sameValue(await this.#raw(), value)) await this.set(value);
    });
  }

  /** Deletes the value where it cannot be read. */
  async discardUnreadable(): Promise<void> {
    const value = await this.#item.get();
    if (v.safeParse(this.schema, value).success) return;
    await this.#memory.writing([this.key], () => this.#item.remove());
  }

  onChanged(listener: (value: v.InferOutput<Schema>) => void, signal?: AbortSignal): void {
    this.#memory.listen();
    this.#item.onChanged((value) => {
      const read = v.safeParse(this.schema, value);
      // To whoever listens it would look as if nothing were there.
      if (!read.success && this.#failOnInvalid && value !== undefined) return;
      listener(read.success ? read.output : this.empty);
    }, signal);
  }

  onWritten(listener: () => void): void {
    this.#memory.listen();
    this.#item.onChanged(() => listener());
  }

  async #raw(): Promise<unknown> {
    try {
      return await this.#memory.get(this.key, () => this.#item.get());
    } catch (error) {
      throw storageErrorOf(error);
    }
  }

  #parsed(raw: unknown): v.InferOutput<Schema> {
    // Two hundred Temp Passes take a while to parse, and the memory gives the same until they change.
    if (raw !== undefined && this.#lastRead?.raw === raw) return this.#lastRead.value;
    const read = v.safeParse(this.schema, raw);
    if (!read.success && this.#failOnInvalid && raw !== undefined)
      throw new StorageError('storageUnreadable');
    const value = read.success ? read.output : this.empty;
    this.#lastRead = { raw, value };
    return value;
  }
}
