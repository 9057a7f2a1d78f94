import { type Failure, ownFailure } from '../../failure/failure';
import type { ResetRecord } from '../../storage/resets';

/** A record whose background was stopped: what is under way in it will never be known. */
export function settled(record: ResetRecord): ResetRecord {
  const error = ownFailure('interrupted');
  const parts = record.parts.map((part) =>
    part.outcome.state === 'pending'
      ? { ...part, outcome: { state: 'unknown' as const, error } }
      : part,
  );
  const isDone = parts.some(({ outcome }) => outcome.state === 'done');
  const verification = isDone && record.verification;
  const after = { state: 'unknown' as const, error };
  return {
    ...record,
    parts,
    verification: verification ? { ...verification, after } : undefined,
  };
}

/** A record of which nothing was sent, and why. */
export function notSent(record: ResetRecord, error: Failure): ResetRecord {
  const finished = { finishedAt: Date.now(), milliseconds: 0 };
  const outcome = { state: 'failed' as const, error, ...finished };
  const parts = record.parts.map((part) => ({ ...part, outcome }));
  return { ...record, parts, verification: undefined };
}
