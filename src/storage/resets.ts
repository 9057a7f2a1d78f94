import * as v from 'valibot';
import { failureSchema, ownFailure } from '../failure/failure';
import { deviceIdSchema, environmentSchema, resetTargetSchema } from '../pass/ids/schemas';
import { isEvery, type SingleTarget } from '../pass/reset/reset';
import { clockTolerance, type Trial, trialSchema } from '../pass/trial/trial';
import { StoredList } from './item/stored-list';

const finished = { finishedAt: v.number(), milliseconds: v.number() };

/**
 * What became of one request. Every request that could have been done without our hearing of it is
 * `unknown`: neither `done` nor `failed` is ever a guess.
 */
export const outcomeSchema = v.variant('state', [
  v.object({
    state: v.literal('pending'),
    /** Until when it waits because Adobe Pass asked for it (429), in ms since 1970. */
    waitsUntil: v.optional(v.number()),
  }),
  v.object({ state: v.literal('done'), status: v.literal(204), ...finished }),
  /** The server refused it, or nothing was sent: nothing was reset. */
  v.object({ state: v.literal('failed'), error: failureSchema, ...finished }),
  /** The server may or may not have done it, and why nobody knows. */
  v.object({
    state: v.literal('unknown'),
    error: v.optional(failureSchema, () => ownFailure('interrupted')),
  }),
]);
export type ResetOutcome = v.InferOutput<typeof outcomeSchema>;

/** A trial as it was read; where that failed, nothing is known of it. */
export const trialReadingSchema = v.variant('state', [
  ...trialSchema.options,
  /** Only while its reset's background lives. */
  v.object({ state: v.literal('pending') }),
  v.object({ state: v.literal('unknown'), error: failureSchema }),
]);
export type TrialReading = v.InferOutput<typeof trialReadingSchema>;

/** What a reset did to the trial of the device that was asked about. */
const verificationSchema = v.object({
  deviceId: deviceIdSchema,
  /** As it was read last before the reset, which did not wait for it. */
  before: v.optional(trialSchema),
  after: trialReadingSchema,
});
export type Verification = v.InferOutput<typeof verificationSchema>;

/** One action of a person, with one part for each request: a device, a key, or both. */
export const resetRecordSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  tempPassId: v.string(),
  environment: environmentSchema,
  requestorId: v.string(),
  mvpdId: v.string(),
  startedAt: v.number(),
  parts: v.array(v.object({ target: resetTargetSchema, outcome: outcomeSchema })),
  /** Undefined where no application may read trials, or nothing was reset. */
  verification: v.optional(verificationSchema),
  /**
   * Whether the app's tab was reloaded after it; undefined where nobody asked for that, or nothing is
   * known of it: not yet, or because the background was stopped.
   */
  reloaded: v.optional(v.boolean()),
});
export type ResetRecord = v.InferOutput<typeof resetRecordSchema>;

/** Whether its outcome, or what it did to the trial, is still to come. */
export function isUnderWay(record: Pick<ResetRecord, 'parts' | 'verification'>): boolean {
  return record.verification?.after.state === 'pending' || isResetting(record);
}

/** Whether one of its requests is still to be answered. */
export function isResetting({ parts }: Pick<ResetRecord, 'parts'>): boolean {
  return parts.some((part) => part.outcome.state === 'pending');
}

/** Until when the last of its requests waits that Adobe Pass asked to, in ms since 1970; else 0. */
export function waitOf({ parts }: Pick<ResetRecord, 'parts'>): number {
  const waits = parts.map(
    ({ outcome }) => (outcome.state === 'pending' && outcome.waitsUntil) || 0,
  );
  return Math.max(0, ...waits);
}

/** What became of all of it, in a word. */
export type ResetState = 'pending' | 'done' | 'partly' | 'failed' | 'unknown';

/** What became of all of it. */
export function resetStateOf(record: Pick<ResetRecord, 'parts'>): ResetState {
  const states = record.parts.map(({ outcome }) => outcome.state);
  if (states.includes('pending')) return 'pending';
  if (states.every((state) => state === 'done')) return 'done';
  if (states.includes('unknown')) return 'unknown';
  return states.includes('done') ? 'partly' : 'failed';
}

/** What it was about; undefined where that was everybody. */
export function singleTargets({ parts }: Pick<ResetRecord, 'parts'>): SingleTarget[] | undefined {
  const targets = parts.map(({ target }) => target);
  const single = targets.filter((target): target is SingleTarget => !isEvery(target));
  return single.length === targets.length ? single : undefined;
}

/** When it was answered last, else when it began, in ms since 1970. */
export function lastHeardOf({ parts, startedAt }: ResetRecord): number {
  const times = parts.map(({ outcome }) => ('finishedAt' in outcome ? outcome.finishedAt : 0));
  return Math.max(startedAt, ...times);
}

/**
 * How many finished resets are kept; those under way always are. All are written when one of them is
 * answered, which takes the browser a tenth of a millisecond for each; the history has the others.
 */
export const keptResets = 20;

/** One that cannot be read, with an ID that is not accepted any more, takes no other along. */
export const readableResets = v.pipe(
  v.array(v.unknown()),
  v.transform((all) =>
    all.flatMap((one) => {
      const read = v.safeParse(resetRecordSchema, one);
      return read.success ? [read.output] : [];
    }),
  ),
);

/**
 * Nothing is sent before its record is written, so that writing must not take longer the more were sent
 * before.
 */
export const resetKeys = { head: 'resetsUnderWay', tail: 'resets' } as const;

/**
 * What became of each reset, newest first: the truth that pages draw. A record is written before a
 * request goes out and again after its answer; the answer to the command `reset` says only that it
 * was taken, as nobody may be there any more to hear it (messages/commands.ts). Where the disk takes
 * nothing more the outcome is held in memory (`heldResets` of every-reset.ts), and the answer brings
 * it to the page that asked. Written by background/resets/reset-records.ts, and deleted by
 * forget-records.ts beside it; pages read `everyReset` of every-reset.ts.
 */
export const resets = new StoredList(resetKeys, 'local', readableResets, isUnderWay);

/** Two readings of one trial may tell its start by so much apart, in ms: `Date` has whole seconds. */
const sameStart = 2_000;

/**
 * The trial that a reset should have ended and did not, as its verification says. One that started after
 * the reset is a new one: the app plays again.
 */
export function trialLeft({ verification, startedAt }: ResetRecord): Trial | undefined {
  const after = verification?.after;
  if (after?.state === 'usedUp') return after;
  if (after?.state !== 'running') return undefined;
  const { before } = verification ?? {};
  // Both starts were told by the server's clock, so that it need not agree with ours.
  const isSame =
    before?.state === 'running'
      ? after.startedAt - before.startedAt < sameStart
      : after.startedAt < startedAt - clockTolerance;
  return isSame ? after : undefined;
}
