import { ownFailure } from '../failure';
import type { ResetTarget } from '../pass/reset';
import {
  keptResets,
  type Proof,
  type ResetOutcome,
  type ResetRecord,
  resets,
} from '../storage/resets';

/** The resets that this very background runs; any other that is under way lost its background. */
const running = new Set<string>();

/**
 * Marks as unknown what an earlier background left under way. It is never sent again by itself.
 *
 * @returns whether it is not known of any whether it was reset
 */
export async function settleInterruptedResets(): Promise<boolean> {
  const interrupted = (await resets.get()).filter((one) => !running.has(one.id) && isUnderWay(one));
  if (interrupted.length === 0) return false;
  await resets.update((all) =>
    all.map((one) => (running.has(one.id) || !isUnderWay(one) ? one : settled(one))),
  );
  return interrupted.some(isResetting);
}

/**
 * Writes a record before its requests go out.
 *
 * @returns false where the ID was used before: the same command twice resets once
 */
export async function begin(record: ResetRecord): Promise<boolean> {
  let isNew = false;
  await resets.update((all) => {
    isNew = all.every((one) => one.id !== record.id);
    // Not where an earlier background left it under way: that one is to be settled.
    if (isNew) running.add(record.id);
    return isNew ? trimmed([record, ...all]) : all;
  });
  return isNew;
}

/** Writes what became of one of its requests. */
export async function complete(
  id: string,
  target: ResetTarget,
  outcome: ResetOutcome,
): Promise<void> {
  await resets.update((all) =>
    all.map((one) => (one.id === id ? withOutcome(one, target, outcome) : one)),
  );
}

/** Writes what a reset did to the trial; undefined where nothing was reset. */
export async function noteProof(id: string, proof: Proof | undefined): Promise<void> {
  await resets.update((all) => all.map((one) => (one.id === id ? { ...one, proof } : one)));
}

/** The record has all its outcomes. */
export function end(id: string): void {
  running.delete(id);
}

function withOutcome(record: ResetRecord, target: ResetTarget, outcome: ResetOutcome): ResetRecord {
  const parts = record.parts.map((part) =>
    part.target.kind === target.kind ? { ...part, outcome } : part,
  );
  return { ...record, parts };
}

function settled(record: ResetRecord): ResetRecord {
  const parts = record.parts.map((part) =>
    part.outcome.state === 'underWay' ? { ...part, outcome: { state: 'unknown' as const } } : part,
  );
  const isDone = parts.some(({ outcome }) => outcome.state === 'done');
  const error = ownFailure('interrupted');
  const proof = isDone && record.proof;
  return {
    ...record,
    parts,
    proof: proof ? { ...proof, after: { state: 'notKnowable', error } } : undefined,
  };
}

function isUnderWay(record: ResetRecord): boolean {
  return record.proof?.after.state === 'underWay' || isResetting(record);
}

function isResetting({ parts }: ResetRecord): boolean {
  return parts.some((part) => part.outcome.state === 'underWay');
}

function trimmed(all: ResetRecord[]): ResetRecord[] {
  return all.filter((record, index) => index < keptResets || isUnderWay(record));
}
