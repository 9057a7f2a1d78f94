import browser from 'webextension-polyfill';
import { type Failure, failureOf, ownFailure } from '../failure';
import { heldResets, moreOf } from '../storage/every-reset';
import {
  isResetting,
  isUnderWay,
  keptResets,
  type Proof,
  type ResetOutcome,
  type ResetRecord,
  resets,
} from '../storage/resets';

/** The name of the alarm that writes again what the disk did not take. */
export const unwrittenAlarm = 'unwritten-resets';

/**
 * The resets that this very background runs, as it knows them; any other that is under way lost
 * its background.
 */
const running = new Map<string, ResetRecord>();
/** What the disk has not taken yet. */
const unwritten = new Map<string, ResetRecord>();
/** Whether all was looked through that earlier backgrounds left. */
let isSettled = false;
/** What is held in memory of the browser, as far as this background knows. */
const held = new Set<string>();

/**
 * Writes a record before its requests go out. Where that fails, nothing may be sent.
 *
 * @returns false where the ID was used before: the same command twice resets once
 * @throws StorageError
 */
export async function createRecord(record: ResetRecord): Promise<boolean> {
  let isNew = false;
  try {
    await resets.update((all) => {
      isNew = all.every((one) => one.id !== record.id);
      // Not where an earlier background left it under way: that one is to be settled.
      if (isNew) running.set(record.id, record);
      return isNew ? trimmed([record, ...all]) : all;
    });
  } catch (error) {
    running.delete(record.id);
    // A write that failed may be on the disk all the same: then it says that nothing was sent.
    if (isNew) {
      unwritten.set(record.id, notSent(record, failureOf(error)));
      await write();
    }
    throw error;
  }
  return isNew;
}

/**
 * Records what became of one of its requests: on the disk, or held in memory until the disk takes
 * it. Never fails.
 */
export async function recordOutcome(
  id: string,
  kind: ResetRecord['parts'][number]['target']['kind'],
  outcome: ResetOutcome,
): Promise<void> {
  await learn(id, (record) => ({
    ...record,
    parts: record.parts.map((part) => (part.target.kind === kind ? { ...part, outcome } : part)),
  }));
}

/** Records what a reset did to the trial; undefined where nothing was reset. Never fails. */
export async function recordProof(id: string, proof: Proof | undefined): Promise<void> {
  await learn(id, (record) => ({ ...record, proof }));
}

/** The record has all its outcomes. */
export function release(id: string): void {
  running.delete(id);
}

/**
 * Brings the records up to date: what an earlier background left under way is unknown, unless that
 * one could still say what became of it, and what the disk did not take is written. Nothing is
 * sent again by it. Never fails; what it could not do is tried again with the next change of the
 * disk, after a minute, and when the background starts.
 *
 * @returns whether it came out now of some that it is not known whether they were reset
 */
export async function settleInterruptedResets(): Promise<boolean> {
  if (isSettled && unwritten.size === 0) return false;
  const found = await heldResets.get().catch(() => undefined);
  for (const one of found ?? []) {
    held.add(one.id);
    if (!running.has(one.id) && !unwritten.has(one.id)) unwritten.set(one.id, one);
  }
  let isUnknown = false;
  const isWritten = await write((all) => {
    for (const one of all.map((saved) => moreOf(saved, [...unwritten.values()]))) {
      if (running.has(one.id) || !isUnderWay(one)) continue;
      unwritten.set(one.id, settled(one));
      isUnknown ||= isResetting(one);
    }
  });
  isSettled = isWritten && found !== undefined;
  if (!isSettled) tryAgain();
  return isUnknown;
}

async function learn(id: string, change: (record: ResetRecord) => ResetRecord): Promise<void> {
  const record = running.get(id);
  if (record === undefined) return;
  const more = change(record);
  running.set(id, more);
  unwritten.set(id, more);
  await write();
}

/**
 * Writes all that is not on the disk yet; what it does not take is held.
 *
 * @param find looks for more of it in what is on the disk
 */
async function write(find: (saved: readonly ResetRecord[]) => void = () => {}): Promise<boolean> {
  try {
    await resets.alone(async () => {
      const saved = await resets.get();
      find(saved);
      const written = new Map(unwritten);
      // Of one that is not there nothing is kept: it was never sent, or dropped for newer ones.
      if (saved.some(({ id }) => written.has(id))) {
        await resets.set(saved.map((one) => moreOf(one, [...written.values()])));
      }
      for (const [id, one] of written) if (unwritten.get(id) === one) unwritten.delete(id);
    });
  } catch {
    await hold();
    return false;
  }
  if (held.size > 0) await letGo();
  return true;
}

/** Memory of the browser outlives the background; where it fails too, the command's answer tells. */
async function hold(): Promise<void> {
  const known = [...unwritten.values()];
  for (const { id } of known) held.add(id);
  tryAgain();
  await ignoringFailure(
    heldResets.update((all) => [...known, ...all.filter(({ id }) => !unwritten.has(id))]),
  );
}

async function letGo(): Promise<void> {
  const isDone = (id: string) => held.has(id) && !unwritten.has(id);
  // Where it fails, what is held says nothing else than the disk.
  await ignoringFailure(heldResets.update((all) => all.filter(({ id }) => !isDone(id))));
  for (const id of held) if (!unwritten.has(id)) held.delete(id);
}

async function ignoringFailure(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined);
}

function tryAgain(): void {
  browser.alarms.create(unwrittenAlarm, { delayInMinutes: 1 });
}

function settled(record: ResetRecord): ResetRecord {
  const error = ownFailure('interrupted');
  const parts = record.parts.map((part) =>
    part.outcome.state === 'underWay'
      ? { ...part, outcome: { state: 'unknown' as const, error } }
      : part,
  );
  const isDone = parts.some(({ outcome }) => outcome.state === 'done');
  const proof = isDone && record.proof;
  const after = { state: 'notKnowable' as const, error };
  return {
    ...record,
    parts,
    proof: proof ? { ...proof, after } : undefined,
  };
}

function notSent(record: ResetRecord, error: Failure): ResetRecord {
  const finished = { finishedAt: Date.now(), milliseconds: 0 };
  const outcome = { state: 'failed' as const, error, ...finished };
  const parts = record.parts.map((part) => ({ ...part, outcome }));
  return { ...record, parts, proof: undefined };
}

function trimmed(all: ResetRecord[]): ResetRecord[] {
  return all.filter((record, index) => index < keptResets || isUnderWay(record));
}
