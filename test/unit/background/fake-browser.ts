import { vi } from 'vitest';
import { type Changes, StoredValues } from '../storage/stored-values';

type Alarm = { when?: number; delayInMinutes?: number; periodInMinutes?: number };
/** What a notification says, by its ID: a later one takes the place of an earlier. */
type Notice = { title: string; message: string };
type Listener = (changes: Changes, area: string) => void;

/** What outlives a background: the browser's storage, on disk and in memory, and its alarms. */
export class FakeBrowser {
  readonly disk = new StoredValues((changes) => this.#tell(changes, 'local'));
  readonly session = new StoredValues((changes) => this.#tell(changes, 'session'));
  /** The origin private file system, by path. */
  readonly files = new Map<string, string>();
  readonly alarms = new Map<string, number | undefined>();
  readonly notices = new Map<string, Notice>();
  /** What the toolbar button shows in all tabs. */
  badge = '';
  /** The organization's policy. */
  managed: Record<string, unknown> = {};
  /** So many questions for the policy are left without an answer. */
  openManaged = 0;
  #listeners: Listener[] = [];
  #writesLeft = Number.POSITIVE_INFINITY;
  #writesUntilFailure = Number.POSITIVE_INFINITY;
  #stop: () => void = () => undefined;
  /** Throws where a write would go to the disk. */
  failure: Error | undefined;
  /** Throws where a write would go to memory. */
  sessionFailure: Error | undefined;
  /** Whether a write that fails has been done all the same. */
  writesBeforeFailing = false;
  /** Which hosts the browser lets us call. */
  granted = true;

  /** The records of resets on the disk, newest first, as they were written. */
  get resets(): unknown[] {
    const parts = [this.disk.get('resetsUnderWay'), this.disk.get('resets')];
    return parts.flatMap((part) => (Array.isArray(part) ? part : []));
  }

  /**
   * Stops the background after so many writes: the next one never happens and nothing goes on.
   *
   * @returns resolves when it is stopped
   */
  stopAfter(writes: number): Promise<'stopped'> {
    this.#writesLeft = writes;
    return new Promise((resolve) => {
      this.#stop = () => resolve('stopped');
    });
  }

  /** Has every write fail after so many. */
  failAfter(writes: number): void {
    this.#writesUntilFailure = writes;
  }

  /** A profile with nothing in it. */
  reset(): void {
    for (const map of [this.disk, this.session, this.files, this.alarms, this.notices]) map.clear();
    this.badge = '';
    this.failure = undefined;
    this.sessionFailure = undefined;
    this.writesBeforeFailing = false;
    this.granted = true;
    this.managed = {};
    this.openManaged = 0;
  }

  /** A background of its own, with nothing in its memory. */
  startBackground(): void {
    this.#writesLeft = Number.POSITIVE_INFINITY;
    this.#listeners = [];
    vi.resetModules();
    vi.stubGlobal('chrome', { storage: this.#storage() });
    vi.stubGlobal('navigator', {
      userAgent: 'neither browser',
      storage: { getDirectory: async () => this.#folder('') },
    });
  }

  /** The module that stands for webextension-polyfill. */
  get polyfill() {
    return {
      default: {
        storage: this.#storage(),
        alarms: {
          create: (name: string, { when, delayInMinutes, periodInMinutes = 0 }: Alarm) =>
            void this.alarms.set(
              name,
              when ?? Date.now() + (delayInMinutes ?? periodInMinutes) * 60_000,
            ),
          clear: async (name: string) => this.alarms.delete(name),
        },
        permissions: { contains: async (_: { origins: string[] }) => this.granted },
        action: {
          setBadgeText: async ({ tabId, text }: { tabId?: number; text: string | null }) => {
            if (tabId === undefined) this.badge = text ?? '';
          },
          setBadgeBackgroundColor: async (_: { tabId?: number; color: string }): Promise<void> =>
            undefined,
          setTitle: async (_: { tabId?: number; title: string }): Promise<void> => undefined,
        },
        notifications: {
          create: async (id: string, notice: Notice) => void this.notices.set(id, notice),
          clear: async (id: string) => this.notices.delete(id),
        },
        runtime: {
          id: 'own',
          getURL: (path: string) => `chrome-extension://own${path}`,
          getManifest: () => ({ version: '0.2.0' }),
          getPlatformInfo: async () => ({}),
        },
      },
    };
  }

  #storage() {
    return {
      local: this.#area('local', this.disk),
      session: this.#area('session', this.session),
      managed: {
        get: async () => {
          this.openManaged -= 1;
          if (this.openManaged >= 0) await new Promise(() => {});
          return structuredClone(this.managed);
        },
      },
      onChanged: {
        addListener: (listener: Listener) => void this.#listeners.push(listener),
        removeListener: (listener: Listener) => {
          this.#listeners = this.#listeners.filter((one) => one !== listener);
        },
      },
    };
  }

  #area(name: string, values: StoredValues) {
    return {
      get: async (wanted: string | readonly string[] | null) =>
        structuredClone(
          Object.fromEntries(
            [...values].filter(([key]) => wanted === null || [wanted].flat().includes(key)),
          ),
        ),
      set: async (items: Record<string, unknown>) => {
        const failed = await this.#write(name === 'local' ? 'disk' : 'session').then(
          () => undefined,
          (error: unknown) => ({ error }),
        );
        if (failed !== undefined && !this.writesBeforeFailing) throw failed.error;
        values.setAll(structuredClone(items));
        if (failed !== undefined) throw failed.error;
      },
      remove: async (key: string) => {
        await this.#write(name === 'local' ? 'disk' : 'session');
        values.delete(key);
      },
    };
  }

  #folder(path: string): object {
    const missing = new DOMException('not there', 'NotFoundError');
    return {
      getDirectoryHandle: async (name: string, { create = false } = {}) => {
        const inside = `${path}${name}/`;
        if (!create && ![...this.files.keys()].some((one) => one.startsWith(inside))) throw missing;
        return this.#folder(inside);
      },
      getFileHandle: async (name: string, { create = false } = {}) => {
        const file = path + name;
        if (!create && !this.files.has(file)) throw missing;
        let written = '';
        return {
          getFile: async () => ({ text: async () => this.files.get(file) ?? '' }),
          createWritable: async () => ({
            write: async (text: string) => {
              written = text;
            },
            close: async () => {
              await this.#write('disk');
              this.files.set(file, written);
            },
          }),
        };
      },
      removeEntry: async (name: string) => {
        const gone = [...this.files.keys()].filter((one) => one.startsWith(`${path}${name}`));
        if (gone.length === 0) throw missing;
        await this.#write('disk');
        for (const one of gone) this.files.delete(one);
      },
    };
  }

  async #write(to: 'disk' | 'session'): Promise<void> {
    const failure = to === 'disk' ? this.failure : this.sessionFailure;
    if (failure !== undefined) throw failure;
    if (this.#writesUntilFailure <= 0) throw new Error('QUOTA_BYTES quota exceeded');
    this.#writesUntilFailure -= 1;
    if (this.#writesLeft <= 0) {
      this.#stop();
      await new Promise(() => undefined);
    }
    this.#writesLeft -= 1;
  }

  #tell(changes: Changes, area: string): void {
    for (const listener of this.#listeners) listener(changes, area);
  }
}
