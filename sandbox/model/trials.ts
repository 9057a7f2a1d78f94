import type { TempPassMvpd } from './catalogue';
import { newTrial, type Trial } from './trial';

/** Who asks: a device, and for a promotional Temp Pass also a generic key. */
export interface Viewer {
  readonly deviceId?: string;
  readonly key?: string;
}

/** A stored trial with everybody who leads to it. */
export interface KnownTrial {
  readonly requestorId: string;
  readonly mvpdId: string;
  readonly deviceIds: readonly string[];
  readonly keys: readonly string[];
  readonly trial: Trial;
}

interface PassBook {
  readonly requestorId: string;
  readonly mvpdId: string;
  readonly byDevice: Map<string, Trial>;
  readonly byKey: Map<string, Trial>;
}

/** The trials of one environment. */
export class Trials {
  readonly #books = new Map<string, PassBook>();

  /**
   * Finds the trial that a viewer would go on with. A promotional trial goes on when *either* the
   * device or the key is known ("TempPass Feature"); where each leads to a trial of its own, the
   * device's counts, which is the stand-in's choice.
   */
  find(requestorId: string, mvpd: TempPassMvpd, viewer: Viewer): Trial | undefined {
    const book = this.#book(requestorId, mvpd.id);
    const byDevice = viewer.deviceId === undefined ? undefined : book.byDevice.get(viewer.deviceId);
    if (byDevice || mvpd.kind === 'basic' || viewer.key === undefined) return byDevice;
    return book.byKey.get(viewer.key);
  }

  /**
   * Goes on with the viewer's trial or starts a new one; device and key are known from then on.
   *
   * @param now milliseconds
   * @param seconds how long a new trial lasts
   */
  findOrStart(
    requestorId: string,
    mvpd: TempPassMvpd,
    viewer: Viewer,
    now: number,
    seconds: number,
  ): Trial {
    const book = this.#book(requestorId, mvpd.id);
    const trial = this.find(requestorId, mvpd, viewer) ?? newTrial(mvpd, now, seconds);
    const { deviceId, key } = viewer;
    if (deviceId !== undefined) book.byDevice.set(deviceId, trial);
    // What already leads to another trial keeps doing so: only a new key is learned.
    if (mvpd.kind === 'promotional' && key !== undefined && !book.byKey.has(key)) {
      book.byKey.set(key, trial);
    }
    return trial;
  }

  /** Forgets one device, or every device of this Temp Pass when `deviceId` is null. */
  resetDevice(requestorId: string, mvpdId: string, deviceId: string | null): void {
    const { byDevice } = this.#book(requestorId, mvpdId);
    if (deviceId === null) byDevice.clear();
    else byDevice.delete(deviceId);
  }

  /** Forgets one generic key, or every key of this Temp Pass when `key` is null. */
  resetKey(requestorId: string, mvpdId: string, key: string | null): void {
    const { byKey } = this.#book(requestorId, mvpdId);
    if (key === null) byKey.clear();
    else byKey.delete(key);
  }

  /** Forgets every viewer of every Temp Pass. */
  clear(): void {
    this.#books.clear();
  }

  /** Every trial that some device or key still leads to. */
  all(): KnownTrial[] {
    return [...this.#books.values()].flatMap(({ requestorId, mvpdId, byDevice, byKey }) =>
      [...new Set([...byDevice.values(), ...byKey.values()])].map((trial) => ({
        requestorId,
        mvpdId,
        deviceIds: leadingTo(byDevice, trial),
        keys: leadingTo(byKey, trial),
        trial,
      })),
    );
  }

  #book(requestorId: string, mvpdId: string): PassBook {
    const name = JSON.stringify([requestorId, mvpdId]);
    const known = this.#books.get(name);
    if (known) return known;
    const book: PassBook = { requestorId, mvpdId, byDevice: new Map(), byKey: new Map() };
    this.#books.set(name, book);
    return book;
  }
}

function leadingTo(index: ReadonlyMap<string, Trial>, trial: Trial): string[] {
  return [...index].filter(([, known]) => known === trial).map(([name]) => name);
}
