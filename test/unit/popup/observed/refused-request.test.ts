import * as v from 'valibot';
import { expect, test } from 'vitest';
import { refusedRequest } from '../../../../src/popup/observed/refused-request';
import type { ObservedRequest } from '../../../../src/storage/observed-requests';
import { resetRecordSchema } from '../../../../src/storage/resets';
import {
  deviceId,
  otherDeviceId,
  production,
  requestOf,
  tempPass,
} from '../../view/app-request/samples';

const saved = tempPass({ kind: 'basic' });
const form = { tempPass: saved, deviceId };

function observed(
  { at = 1_000, status = 403 }: { at?: number; status?: number | undefined } = {},
  change: Parameters<typeof requestOf>[0] = {},
): ObservedRequest {
  return {
    requestId: `${at}`,
    origin: 'https://tv.example',
    tabId: 1,
    at,
    status,
    request: { ...requestOf(change), resources: [] },
  };
}

function record(startedAt: number, state: 'done' | 'failed', of: string = deviceId) {
  const times = { finishedAt: startedAt, milliseconds: 20 };
  const error = { kind: 'forbidden', next: 'openSettings' };
  const outcome = state === 'done' ? { state, status: 204, ...times } : { state, error, ...times };
  const { environment, requestorId, mvpdId, id } = saved;
  return v.parse(resetRecordSchema, {
    ...{ id: crypto.randomUUID(), tempPassId: id, environment, requestorId, mvpdId, startedAt },
    parts: [{ target: { kind: 'device', deviceId: of }, outcome }],
  });
}

test('an app that was refused for what stands in the form is said to be', () => {
  const refused = observed();
  expect(refusedRequest([refused], form, [])).toBe(refused);
});

test.each([
  ['another device is in the form', { ...form, deviceId: otherDeviceId }],
  ['no device is in the form', { ...form, deviceId: undefined }],
  ['another Temp Pass is in the form', { ...form, tempPass: tempPass({ mvpdId: 'Other' }) }],
  [
    'the form is about another environment',
    { ...form, tempPass: tempPass({ environment: production }) },
  ],
])('an app that was refused is not the one of the form where %s', (_, other) => {
  expect(refusedRequest([observed()], other, [])).toBeUndefined();
});

test('an app whose last question was answered is not refused any more', () => {
  const answered = observed({ at: 2_000, status: 200 });
  expect(refusedRequest([answered, observed()], form, [])).toBeUndefined();
});

test('an app that waits for an answer is still refused', () => {
  const waiting = {
    requestId: 'w',
    origin: 'https://tv.example',
    tabId: 1,
    at: 2_000,
    request: { ...requestOf(), resources: [] },
  };
  const refused = observed();
  expect(refusedRequest([waiting, refused], form, [])).toBe(refused);
});

test('a request that names no Temp Pass says nothing of one', () => {
  expect(refusedRequest([observed({}, { mvpdId: undefined })], form, [])).toBeUndefined();
});

test('an app that was reset since it was refused may go on', () => {
  expect(refusedRequest([observed()], form, [record(2_000, 'done')])).toBeUndefined();
});

test.each([
  ['failed', record(2_000, 'failed')],
  ['was before it', record(500, 'done')],
  ['was of another device', record(2_000, 'done', otherDeviceId)],
])('an app is still refused where the reset %s', (_, one) => {
  expect(refusedRequest([observed()], form, [one])).toBeDefined();
});
