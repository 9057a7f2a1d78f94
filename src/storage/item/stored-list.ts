import * as v from 'valibot';
import { storageErrorOf } from '../../failure/storage-error';
import { type AreaMemory, memories } from './area-memory';
import { Changeable } from './changeable';
import type { ReadableItem } from './stored-item';

/** Under which keys a list is stored. */
interface Keys {
  /** Of the entries from the first to the last one that is about to change. */
  readonly head: string;
  /** Of those behind them. */
  readonly tail: string;
}

type Changes = Readonly<Record<string, chrome.storage.StorageChange>>;

/**
 * A list of which the entries at its head are about to change. Those have a key of their own, so that
 * to write one takes no longer the more there are behind it. What changes both keys is one write.
 */
export class StoredList<Entry> extends Changeable<Entry[]> implements ReadableItem<Entry[]> {
  readonly empty: Entry[] = [];
  #head: Part<Entry> = { raw: undefined, entries: [] };
  #tail: Part<Entry> = { raw: undefined, entries: [] };
  #last = { head: this.#head, tail: this.#tail, all: this.empty };

  /**
   * @param area `session` lives in memory until the browser closes, `local` on disk
   * @param schema what the list looks like, and each part of it; what does not counts as empty
   * @param isChanging whether an entry is about to change
   * @param memory that of its area
   */
  constructor(
    private readonly keys: Keys,
    private readonly area: 'local' | 'session',
    private readonly schema: v.GenericSchema<unknown, Entry[]>,
    private readonly isChanging: (entry: Entry) => boolean,
    private readonly memory: AreaMemory = memories[area],
  ) {
    super();
  }

  /** @throws StorageError */
  async get(): Promise<Entry[]> {
    try {
      const [head, tail] = await this.memory.getTogether([this.keys.head, this.keys.tail]);
      return this.#joined(head, tail);
    } catch (error) {
      throw storageErrorOf(error);
    }
  }

  known(): { readonly value: Entry[] } | undefined {
    const head = this.memory.known(this.keys.head);
    const tail = this.memory.known(this.keys.tail);
    return head && tail && { value: this.#joined(head.value, tail.value) };
  }

  /** @throws StorageError */
  async set(all: readonly Entry[]): Promise<void> {
    await this.get();
    const { head, tail } = this.keys;
    const length = all.findLastIndex(this.isChanging) + 1;
    const rest = all.slice(length);
    const isSameRest = sameEntries(this.#tail.entries, rest);
    const items = { [head]: all.slice(0, length), ...(!isSameRest && { [tail]: rest }) };
    await this.memory
      .writing(Object.keys(items), () => chrome.storage[this.area].set(items))
      .catch((error: unknown) => {
        throw storageErrorOf(error);
      });
  }

  onChanged(listener: (all: Entry[]) => void, signal?: AbortSignal): void {
    let newest: unknown;
    this.#listen((changes) => {
      newest = changes;
      const raws = [this.keys.head, this.keys.tail].map((key) => {
        const change = changes[key];
        // A change brings its value: to read it again would be one more wait before it is drawn.
        return change === undefined
          ? this.memory.getTogether([key]).then(([value]) => value)
          : change.newValue;
      });
      Promise.all(raws).then(
        ([head, tail]) => {
          // Of two changes the later one knows all.
          if (newest === changes && signal?.aborted !== true) listener(this.#joined(head, tail));
        },
        // What cannot be read is said where it is read first.
        () => undefined,
      );
    }, signal);
  }

  onWritten(listener: () => void): void {
    this.#listen(listener);
  }

  #listen(listener: (changes: Changes) => void, signal?: AbortSignal): void {
    this.memory.listen();
    const { onChanged } = chrome.storage;
    const hear = (changes: Changes, area: string) => {
      const { head, tail } = this.keys;
      if (area === this.area && (changes[head] || changes[tail])) listener(changes);
    };
    onChanged.addListener(hear);
    signal?.addEventListener('abort', () => onChanged.removeListener(hear), { once: true });
  }

  /** The same list for the same values: who draws it sees by that whether it changed. */
  #joined(head: unknown, tail: unknown): Entry[] {
    this.#head = this.#parsed(this.#head, head);
    this.#tail = this.#parsed(this.#tail, tail);
    if (this.#last.head !== this.#head || this.#last.tail !== this.#tail) {
      const all = [...this.#head.entries, ...this.#tail.entries];
      this.#last = { head: this.#head, tail: this.#tail, all };
    }
    return this.#last.all;
  }

  #parsed(last: Part<Entry>, raw: unknown): Part<Entry> {
    if (raw === last.raw) return last;
    return { raw, entries: v.parse(v.fallback(this.schema, []), raw) };
  }
}

/** One part of the list, as it was read last. */
interface Part<Entry> {
  readonly raw: unknown;
  readonly entries: readonly Entry[];
}

function sameEntries<Entry>(one: readonly Entry[], other: readonly Entry[]): boolean {
  return one.length === other.length && one.every((entry, at) => entry === other[at]);
}
