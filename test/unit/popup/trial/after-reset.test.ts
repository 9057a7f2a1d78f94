import * as v from 'valibot';
import { expect, test } from 'vitest';
import { afterReset } from '../../../../src/popup/trial/after-reset';
import { resetRecordSchema } from '../../../../src/storage/resets';

const startedAt = 1_700_000_000_000;
const error = { kind: 'network', next: 'tryAgain' };
const done = { state: 'done', status: 204, finishedAt: startedAt + 10, milliseconds: 10 };
const failed = { state: 'failed', error, finishedAt: startedAt + 10, milliseconds: 10 };
const none = { state: 'none' };

function record(outcomes: readonly object[], after: object | undefined) {
  const targets = [
    { kind: 'device', deviceId: 'a-device' },
    { kind: 'key', key: 'a-key' },
  ];
  return v.parse(resetRecordSchema, {
    id: crypto.randomUUID(),
    tempPassId: 'one',
    environment: { kind: 'release-staging' },
    requestorId: 'REF30',
    mvpdId: 'TempPass',
    startedAt,
    parts: outcomes.map((outcome, at) => ({ target: targets[at], outcome })),
    ...(after && { verification: { deviceId: 'a-device', after } }),
  });
}

test('the next trial is started where all was reset and no trial is left', () => {
  expect(afterReset(record([done], none))).toBe('start');
  expect(afterReset(record([done, done], none))).toBe('start');
});

test.each([
  ['a reset that failed', [failed], none],
  ['one of two that failed', [done, failed], none],
  ['an unknown result', [{ state: 'unknown', error }], none],
  ['one of two that is unknown', [{ state: 'unknown', error }, done], none],
  ['a reset that is still under way', [done, { state: 'pending' }], none],
])('nothing is started after %s', (_, outcomes, after) => {
  expect(afterReset(record(outcomes, after))).toBe('notReset');
});

test('nothing is started where nothing is known of the reset', () => {
  expect(afterReset(undefined)).toBe('notReset');
});

test.each([
  ['unknown', undefined],
  ['unknown', { state: 'unknown', error }],
  ['stillThere', { state: 'usedUp', by: 'time' }],
  ['stillThere', { state: 'running', startedAt: startedAt - 60_000, endsAt: startedAt + 60_000 }],
  ['running', { state: 'running', startedAt: startedAt + 5_000, endsAt: startedAt + 60_000 }],
])('after a reset that is certain, nothing is started where the trial is %s', (why, after) => {
  expect(afterReset(record([done], after))).toBe(why);
});
