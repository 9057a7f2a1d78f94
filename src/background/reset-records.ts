import type { ResetTarget } from '../pass/reset';
import { keptResets, type ResetOutcome, type ResetRecord, resets } from '../storage/resets';

/** The resets that this very background runs; any other that is under way lost its background. */
const running = new Set<string>();

/**
 * Marks as unknown what an earlier background left under way. It is never sent again by itself.
 *
 * @returns whether there was any
 */
export async function settleInterruptedResets(): Promise<boolean> {
  const interrupted = (await resets.get()).some((one) => !running.has(one.id) && isUnderWay(one));
  if (!interrupted) return false;
  await resets.update((all) =>
    all.map((one) => (running.has(one.id) || !isUnderWay(one) ? one : settled(one))),
  );
  return true;
}

/**
 * Writes a record before its requests go out.
 *
 * @returns false where the ID was used before: the same command twice resets once
 */
export async function begin(record: ResetRecord): Promise<boolean> {
  let isNew = false;
  running.add(record.id);
  await resets.update((all) => {
    isNew = all.every((one) => one.id !== record.id);
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
  return { ...record, parts };
}

function isUnderWay(record: ResetRecord): boolean {
  return record.parts.some((part) => part.outcome.state === 'underWay');
}

function trimmed(all: ResetRecord[]): ResetRecord[] {
  return all.filter((record, index) => index < keptResets || isUnderWay(record));
}
