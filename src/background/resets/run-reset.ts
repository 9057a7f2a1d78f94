import { type Failure, failureOf, ownFailure } from '../../failure/failure';
import type { Authorizer } from '../../pass/auth/authorizer';
import type { ResetScope } from '../../pass/ids/temp-pass';
import type { ResetTarget } from '../../pass/reset/reset';
import { reset } from '../../pass/reset/reset-client';
import { failure, type Result, success } from '../../pass/result';
import type { Trial } from '../../pass/trial/trial';
import type { ResetOutcome, ResetRecord, TrialReading } from '../../storage/resets';
import { withApplication } from '../authorization/used-application';
import { attempt } from '../network/attempt';
import { withKeepAlive } from '../network/keep-alive';
import { outdateTrials } from '../trials/known-trials';
import type { ResetRecords } from './reset-records';

/** A reset that may be sent as soon as it is written down. */
export interface PreparedReset {
  readonly record: ResetRecord;
  readonly scope: ResetScope;
  readonly authorizer: Authorizer;
  readonly applicationId: string;
  /** Reads the trial that shows what it did; left out where nobody may or none is meant. */
  readonly readTrial?: (() => Promise<Result<Trial, Failure>>) | undefined;
  /** Reloads the app that waits for it, and says whether it could; left out where none does. */
  readonly reloadApp?: (() => Promise<boolean>) | undefined;
}

/**
 * Writes a reset down, sends it, and ends when all of it has an outcome that is recorded.
 *
 * @returns its record; a failure only where nothing was sent
 * @throws StorageError where it could not be written down: then nothing was sent
 */
export async function runReset(
  records: ResetRecords,
  prepared: PreparedReset,
): Promise<Result<ResetRecord, Failure>> {
  // Written down before anything is sent: whoever reads the record knows that more will come.
  if (!(await records.create(prepared.record))) return failure(ownFailure('refused'));
  return success(await withKeepAlive(() => send(records, prepared)));
}

/** Never rejects. */
async function send(records: ResetRecords, prepared: PreparedReset): Promise<ResetRecord> {
  const { record, readTrial, reloadApp } = prepared;
  const { id, verification } = record;
  const parts = await Promise.all(
    record.parts.map(async ({ target }) => {
      const onPause = (waitsUntil: number) =>
        void records.recordOutcome(id, target.kind, { state: 'pending', waitsUntil });
      const outcome = await outcomeOf(prepared, target, onPause);
      if (target.kind === 'device') outdateTrials(record.tempPassId, target.deviceId);
      if (target.kind === 'everyDevice') outdateTrials(record.tempPassId);
      await records.recordOutcome(id, target.kind, outcome);
      return { target, outcome };
    }),
  );
  const isDone = parts.some(({ outcome }) => outcome.state === 'done');
  const verified =
    isDone && verification && readTrial
      ? { ...verification, after: await trialAfter(readTrial) }
      : undefined;
  if (verification !== undefined) await records.recordVerification(id, verified);
  // Only a reset that is known to be whole: the app would be refused again, and take it for the answer.
  const isWhole = parts.every(({ outcome }) => outcome.state === 'done');
  const reloaded = reloadApp && isWhole && (await reloadApp());
  if (reloaded !== undefined) await records.recordReload(id, reloaded);
  records.release(id);
  return { ...record, parts, verification: verified, reloaded };
}

async function outcomeOf(
  { scope, authorizer, applicationId }: PreparedReset,
  target: ResetTarget,
  onPause: (until: number) => void,
): Promise<ResetOutcome> {
  const startedAt = performance.now();
  const attempted = await attempt(scope.environment, (network) =>
    reset({ ...network, onPause }, authorizer, scope, target),
  );
  const result = withApplication(applicationId, attempted);
  const milliseconds = Math.round(performance.now() - startedAt);
  const finished = { finishedAt: Date.now(), milliseconds };
  if (result.ok) return { state: 'done', status: result.value.status, ...finished };
  const { error } = result;
  if (error.effect === 'maybeDone') return { state: 'unknown', error };
  return { state: 'failed', error, ...finished };
}

/** 204 says that the request was taken, not that the viewer can watch again. */
async function trialAfter(
  readTrial: NonNullable<PreparedReset['readTrial']>,
): Promise<TrialReading> {
  try {
    const read = await readTrial();
    return read.ok ? read.value : { state: 'unknown', error: read.error };
  } catch (error) {
    return { state: 'unknown', error: failureOf(error) };
  }
}
