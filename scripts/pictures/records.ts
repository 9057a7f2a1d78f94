import type * as v from 'valibot';
import type { Failure } from '../../src/failure/failure';
import { ownFailure } from '../../src/failure/failure';
import type { resetRecordSchema } from '../../src/storage/resets';
import { exampleDeviceId } from '../../src/try-out/example';
import { device, key, otherDevices, passes } from './saved';
import type { Saved } from './state';

type ResetRecord = v.InferInput<typeof resetRecordSchema>;
type Outcome = ResetRecord['parts'][number]['outcome'];
type Verification = NonNullable<ResetRecord['verification']>;

/** When it ended is that of its record. */
const ended = { finishedAt: 0, milliseconds: 182 };
export const done: Outcome = { state: 'done', status: 204, ...ended };
export const pending: Outcome = { state: 'pending' };

const refusal: Failure = {
  kind: 'badRequest',
  next: 'openSettings',
  status: 400,
  code: 'a_code_that_nobody_has_seen',
  message: 'The mvpd parameter value is either missing or invalid, as the documentation says.',
  trace: '2f1b7a0c-6f0e-4d39-8f7a-9a2c1d4e5f60',
};
export const failed: Outcome = { state: 'failed', error: refusal, ...ended };
export const throttled: Outcome = {
  state: 'failed',
  error: {
    ...refusal,
    kind: 'throttled',
    next: 'tryAgain',
    status: 429,
    get until() {
      return Date.now() + 90_000;
    },
  },
  ...ended,
};
export const forbidden: Outcome = {
  state: 'failed',
  error: { ...refusal, kind: 'forbidden', status: 403 },
  ...ended,
};
export const unclear: Outcome = {
  state: 'unknown',
  error: { kind: 'network', next: 'tryAgain', effect: 'maybeDone' },
};
export const stopped: Outcome = { state: 'unknown', error: ownFailure('interrupted') };

export const timeIsOver: Verification['after'] = { state: 'usedUp', by: 'time' };
export const titlesAreOver: Verification['after'] = { state: 'usedUp', by: 'titles' };
export const isGone: Verification['after'] = { state: 'none' };

const hour = 3_600_000;

/** The last reset of what stands in the form, and three before it. */
export function resetOf(
  pass: 'basic' | 'promotional' | 'production',
  outcomes: readonly [Outcome, Outcome?],
  after?: Verification['after'],
  reloaded?: boolean,
): () => Saved {
  const [first, second = first] = outcomes;
  const targets = [
    { kind: 'device', deviceId: device } as const,
    ...(pass === 'promotional' ? [{ kind: 'key', key } as const] : []),
  ];
  const parts = targets.map((target, at) => ({ target, outcome: at === 0 ? first : second }));
  const before = { state: 'usedUp', by: pass === 'promotional' ? 'titles' : 'time' } as const;
  const verification = after && { deviceId: device, before, after };
  return () => {
    const last = {
      ...recordOf(pass, Date.now(), parts),
      ...(verification && { verification }),
      reloaded,
    };
    return { local: { resets: [last, ...earlier()] } };
  };
}

/** Three resets of other devices. */
export const recent = (): Saved => ({ local: { resets: earlier() } });

/** One of yesterday whose result nobody knows. */
export const unknownYesterday = (): Saved => ({
  local: {
    resets: [
      recordOf('basic', Date.now() - 20 * hour, [
        { target: { kind: 'device', deviceId: otherDevices[1] }, outcome: stopped },
      ]),
    ],
  },
});

/** What came of a try on the page that comes along. */
export function tryOf(outcome: Outcome): () => Saved {
  const target = { kind: 'device', deviceId: exampleDeviceId } as const;
  return () => ({ local: { resets: [recordOf('basic', Date.now(), [{ target, outcome }])] } });
}

/** One reset of each outcome, and some of each kind of target. */
export const everyOutcome = (): Saved => {
  const [one, other] = otherDevices;
  const of = (deviceId: string) => ({ kind: 'device', deviceId }) as const;
  const ofKey = { kind: 'key', key } as const;
  const gone = (deviceId: string) => ({
    verification: { deviceId, before: { state: 'usedUp', by: 'titles' } as const, after: isGone },
  });
  const now = Date.now();
  const resets = [
    recordOf('basic', now - 2_000, [{ target: of(other), outcome: pending }]),
    {
      ...recordOf('basic', now - hour / 4, [{ target: of(device), outcome: done }]),
      ...gone(device),
    },
    recordOf('production', now - hour, [{ target: of(one), outcome: failed }]),
    recordOf('promotional', now - 2 * hour, [
      { target: of(one), outcome: done },
      { target: ofKey, outcome: failed },
    ]),
    recordOf('promotional', now - 30 * hour, [{ target: ofKey, outcome: unclear }]),
    recordOf('custom', now - 50 * hour, [{ target: of('x'.repeat(300)), outcome: stopped }]),
    recordOf('prequal', now - 80 * hour, [{ target: { kind: 'everyDevice' }, outcome: done }]),
  ];
  return { local: { resets } };
};

function earlier(): ResetRecord[] {
  const [one, other] = otherDevices;
  const of = (deviceId: string, outcome: Outcome) => [
    { target: { kind: 'device', deviceId } as const, outcome },
  ];
  return [
    recordOf('basic', Date.now() - hour / 4, of(one, done)),
    recordOf('production', Date.now() - 2 * hour, of(other, failed)),
    recordOf('promotional', Date.now() - 30 * hour, [
      ...of(one, done),
      { target: { kind: 'key', key }, outcome: failed },
    ]),
  ];
}

function recordOf(
  pass: keyof typeof passes,
  startedAt: number,
  parts: ResetRecord['parts'],
): ResetRecord {
  const { environment, requestorId, mvpdId } = passes[pass];
  const of = { id: crypto.randomUUID(), tempPassId: pass, environment, requestorId, mvpdId };
  return {
    ...of,
    startedAt,
    parts: parts.map(({ target, outcome }) => ({
      target,
      outcome: 'finishedAt' in outcome ? { ...outcome, finishedAt: startedAt } : outcome,
    })),
  };
}
