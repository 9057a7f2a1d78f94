import * as v from 'valibot';
import { expect, test } from 'vitest';
import { mvpdIdSchema } from '../../../../src/pass/ids/schemas';
import { tellingRequest } from '../../../../src/popup/observed/telling-request';
import type { ObservedRequest } from '../../../../src/storage/observed-requests';
import { otherDeviceId, requestOf } from '../../view/app-request/samples';

let count = 0;
function observed(change: Parameters<typeof requestOf>[0] = {}): ObservedRequest {
  count += 1;
  return {
    requestId: `${count}`,
    origin: 'https://tv.example',
    tabId: 1,
    at: count,
    request: { ...requestOf(change), resources: [] },
  };
}

test('the newest request that names a device says which one the app runs on', () => {
  const newest = observed({ deviceId: otherDeviceId });
  expect(tellingRequest([newest, observed()])).toBe(newest);
});

test('of one device, the request that names a Temp Pass says more than a newer session', () => {
  const session = observed({ question: 'sessions', mvpdId: undefined });
  const profile = observed();
  expect(tellingRequest([session, profile])).toBe(profile);
});

test('a Temp Pass says more than the provider that a viewer signs in with, also an older one', () => {
  const provider = observed({ mvpdId: v.parse(mvpdIdSchema, 'CableCo') });
  const profile = observed();
  expect(tellingRequest([provider, profile])).toBe(profile);
  expect(tellingRequest([provider])).toBe(provider);
});

test('the Temp Pass of an earlier device is not taken for that of the newest one', () => {
  const session = observed({ question: 'sessions', mvpdId: undefined });
  expect(tellingRequest([session, observed({ deviceId: otherDeviceId })])).toBe(session);
});

test('requests that name no device say none', () => {
  expect(tellingRequest([observed({ deviceId: undefined })])).toBeUndefined();
});
