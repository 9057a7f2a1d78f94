import browser from 'webextension-polyfill';
import { failureOf } from '../../failure/failure';
import { heldResets, moreOf } from '../../storage/every-reset';
import {
  isResetting,
  isUnderWay,
  keptResets,
  type ResetOutcome,
  type ResetRecord,
  resets,
  type Verification,
} from '../../storage/resets';
import { notSent, settled } from './unfinished-records';

/** The name of the alarm that writes again what the disk did not take. */
export const unwrittenAlarm = 'unwritten-resets';

/**
 * The one writer of the records of resets. It never loses what became of one: what the disk does not
 * take is held in memory of the browser, and written as soon as there is room.
 */
export class ResetRecords {
  /**
   * The resets that this very background runs, as it knows them; any other that is under way lost
   * its background.
   */
  readonly #running = new Map<string, ResetRecord>();
  /** What the disk has not taken yet. */
  readonly #unwritten = new Map<string, ResetRecord>();
  /** Whether all was looked through that earlier backgrounds left. */
  #isSettled = false;
  /** What is held in memory of the browser, as far as this background knows. */
  readonly #held = new Set<string>();

  /**
   * @param saved the records on the disk
   * @param inMemory those that the disk did not take
   */
  constructor(
    private readonly saved = resets,
    private readonly inMemory = heldResets,
  ) {}

  /**
   * Writes a record before its requests go out. Where that fails, nothing may be sent.
   *
   * @returns false where the ID was used before: the same command twice resets once
   * @throws StorageError
   */
  async create(record: ResetRecord): Promise<boolean> {
    let isNew = false;
    try {
      await this.saved.update((all) => {
        isNew = all.every((one) => one.id !== record.id);
        // Not where an earlier background left it under way: that one is to be settled.
        if (isNew) this.#running.set(record.id, record);
        return isNew ? [record, ...all] : all;
      });
    } catch (error) {
      this.#running.delete(record.id);
      // A write that failed may be on the disk all the same: then it says that nothing was sent.
      if (isNew) {
        this.#unwritten.set(record.id, notSent(record, failureOf(error)));
        await this.#write();
      }
      throw error;
    }
    return isNew;
  }

  /**
   * Records what became of one of its requests: on the disk, or held in memory until the disk takes
   * it. Never fails.
   */
  async recordOutcome(
    id: string,
    kind: ResetRecord['parts'][number]['target']['kind'],
    outcome: ResetOutcome,
  ): Promise<void> {
    await this.#learn(id, (record) => ({
      ...record,
      parts: record.parts.map((part) => (part.target.kind === kind ? { ...part, outcome } : part)),
    }));
  }

  /** Records what a reset did to the trial; undefined where nothing was reset. Never fails. */
  async recordVerification(id: string, verification: Verification | undefined): Promise<void> {
    await this.#learn(id, (record) => ({ ...record, verification }));
  }

  /** Records whether the app's tab was reloaded afterwards. Never fails. */
  async recordReload(id: string, reloaded: boolean): Promise<void> {
    await this.#learn(id, (record) => ({ ...record, reloaded }));
  }

  /** The record has all its outcomes. */
  release(id: string): void {
    this.#running.delete(id);
  }

  /**
   * Brings the records up to date: what an earlier background left under way is unknown, unless that
   * one could still say what became of it, and what the disk did not take is written. Nothing is
   * sent again by it. Never fails; what it could not do is tried again with the next change of the
   * disk, after a minute, and when the background starts.
   *
   * @returns whether a reset's outcome was just found to be unknown
   */
  async settle(): Promise<boolean> {
    if (this.#isSettled && this.#unwritten.size === 0) return false;
    const found = await this.inMemory.get().catch(() => undefined);
    for (const one of found ?? []) {
      this.#held.add(one.id);
      if (this.#running.has(one.id)) continue;
      this.#unwritten.set(one.id, moreOf(one, [this.#unwritten.get(one.id) ?? one]));
    }
    let isUnknown = false;
    const isWritten = await this.#write((all) => {
      for (const one of all.map((saved) => moreOf(saved, [...this.#unwritten.values()]))) {
        if (this.#running.has(one.id) || !isUnderWay(one)) continue;
        this.#unwritten.set(one.id, settled(one));
        isUnknown ||= isResetting(one);
      }
    });
    this.#isSettled = isWritten && found !== undefined;
    if (!this.#isSettled) tryAgain();
    return isUnknown;
  }

  async #learn(id: string, change: (record: ResetRecord) => ResetRecord): Promise<void> {
    const record = this.#running.get(id);
    if (record === undefined) return;
    const more = change(record);
    this.#running.set(id, more);
    this.#unwritten.set(id, more);
    await this.#write();
  }

  /**
   * Writes all that is not on the disk yet; what it does not take is held.
   *
   * @param find looks for more of it in what is on the disk
   */
  async #write(find: (saved: readonly ResetRecord[]) => void = () => {}): Promise<boolean> {
    try {
      await this.saved.runExclusive(async () => {
        const saved = await this.saved.get();
        find(saved);
        const written = new Map(this.#unwritten);
        // Of one that is not there nothing is kept: it was never sent, or dropped for newer ones.
        if (saved.some(({ id }) => written.has(id))) {
          await this.saved.set(trimmed(saved.map((one) => moreOf(one, [...written.values()]))));
        }
        for (const [id, one] of written)
          if (this.#unwritten.get(id) === one) this.#unwritten.delete(id);
      });
    } catch {
      await this.#hold();
      return false;
    }
    if (this.#held.size > 0) await this.#letGo();
    return true;
  }

  /** Memory of the browser outlives the background; where it fails too, the command's answer tells. */
  async #hold(): Promise<void> {
    const known = [...this.#unwritten.values()];
    const ids = new Set(known.map(({ id }) => id));
    for (const id of ids) this.#held.add(id);
    tryAgain();
    const held = this.inMemory.update((all) => [
      // An earlier background may hold more of it, which could not be read when this one started.
      ...known.map((one) => moreOf(one, all)),
      ...all.filter(({ id }) => !ids.has(id)),
    ]);
    await held.catch(() => undefined);
  }

  async #letGo(): Promise<void> {
    const isDone = (id: string) => this.#held.has(id) && !this.#unwritten.has(id);
    // Where it fails, what is held says nothing else than the disk.
    const dropped = this.inMemory.update((all) => all.filter(({ id }) => !isDone(id)));
    await dropped.catch(() => undefined);
    for (const id of this.#held) if (!this.#unwritten.has(id)) this.#held.delete(id);
  }
}

/** Those of this background. */
export const resetRecords = new ResetRecords();

function tryAgain(): void {
  browser.alarms.create(unwrittenAlarm, { delayInMinutes: 1 });
}

/** While one is under way the others are left alone: to write them all takes its time. */
function trimmed(all: ResetRecord[]): ResetRecord[] {
  return all.some(isUnderWay) ? all : all.slice(0, keptResets);
}
