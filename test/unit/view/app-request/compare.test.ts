import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { AppRequest } from '../../../../src/app-request/app-request';
import { environmentSchema } from '../../../../src/pass/ids/schemas';
import {
  compare,
  type Difference,
  type DifferenceKind,
  type SavedBeside,
} from '../../../../src/view/app-request/compare';
import {
  address,
  appleTv,
  device,
  deviceId,
  hash,
  otherDeviceId,
  production,
  requestOf,
  sha256,
  sha512,
  tempPass,
  userTemplate,
} from './samples';

const roku = { ...appleTv, model: 'Roku', osName: 'Roku OS' } as const;
const nothing = { tempPasses: [], devices: [] };

interface Case {
  readonly request: Partial<AppRequest>;
  readonly beside: Partial<SavedBeside>;
  readonly found: Difference;
}

/** One for each kind: types ask for it. */
const cases: Readonly<Record<DifferenceKind, Case>> = {
  environment: {
    request: { environment: production },
    beside: { tempPasses: [tempPass()] },
    found: { kind: 'environment', sent: production, saved: tempPass() },
  },
  basic: {
    request: { identity: hash },
    beside: { tempPasses: [tempPass({ kind: 'basic' })] },
    found: { kind: 'basic', saved: tempPass({ kind: 'basic' }) },
  },
  sendsAddress: {
    request: { identity: address },
    beside: { tempPasses: [tempPass()] },
    found: { kind: 'sendsAddress', saved: tempPass() },
  },
  sendsHash: {
    request: { identity: hash },
    beside: { tempPasses: [tempPass({ plainAddress: true })] },
    found: { kind: 'sendsHash', saved: tempPass({ plainAddress: true }) },
  },
  template: {
    request: { identity: { ...hash, template: userTemplate } },
    beside: { tempPasses: [tempPass()] },
    found: { kind: 'template', sent: userTemplate, saved: tempPass() },
  },
  hashFunction: {
    request: { identity: { ...hash, keys: { 'SHA-512': sha512 } } },
    beside: { tempPasses: [tempPass()] },
    found: { kind: 'hashFunction', sent: 'SHA-512', saved: tempPass() },
  },
  deviceInForm: {
    request: {},
    beside: { form: { deviceId: otherDeviceId, key: undefined } },
    found: { kind: 'deviceInForm', sent: deviceId },
  },
  keyInForm: {
    request: { identity: hash },
    beside: { tempPasses: [tempPass()], form: { deviceId, key: sha512 } },
    found: { kind: 'keyInForm', sent: sha256 },
  },
  deviceInfo: {
    request: { deviceInfo: appleTv },
    beside: { devices: [device({ deviceInfo: roku })] },
    found: { kind: 'deviceInfo', sent: appleTv, saved: device({ deviceInfo: roku }) },
  },
  deviceInfoUnknown: {
    request: { deviceInfo: appleTv },
    beside: { devices: [device()] },
    found: { kind: 'deviceInfoUnknown', sent: appleTv, saved: device() },
  },
};

test.each(Object.entries(cases))('a request that differs in %s is said to', (_, one) => {
  const { request, beside, found } = one;
  expect(compare(requestOf(request), { ...nothing, ...beside })).toEqual([found]);
});

test('a request that is as it is saved differs in nothing', () => {
  const same = requestOf({ identity: hash, deviceInfo: appleTv });
  const beside = {
    tempPasses: [tempPass(), tempPass({ id: 'other', environment: production })],
    devices: [device({ deviceInfo: appleTv })],
    form: { deviceId, key: sha256 },
  };
  expect(compare(same, beside)).toEqual([]);
});

test('what a device says under a name that Adobe does not list is read of no request, and no difference', () => {
  const pasted = device({ deviceInfo: { ...appleTv, ownKey: 'x' } });
  expect(compare(requestOf({ deviceInfo: appleTv }), { ...nothing, devices: [pasted] })).toEqual(
    [],
  );
});

test('several differences are all said', () => {
  const identity = { ...hash, template: userTemplate, keys: { 'SHA-512': sha512 } };
  const kinds = compare(requestOf({ identity, deviceInfo: appleTv }), {
    tempPasses: [tempPass({ plainAddress: true })],
    devices: [device()],
    form: { deviceId: otherDeviceId, key: undefined },
  }).map(({ kind }) => kind);
  expect(kinds).toEqual([
    'sendsHash',
    'template',
    'hashFunction',
    'deviceInForm',
    'deviceInfoUnknown',
  ]);
});

test('an app that sends the address may make either key, so that its hash function is no difference', () => {
  const saved = tempPass({ plainAddress: true, keyHash: 'SHA-512' });
  expect(compare(requestOf({ identity: address }), { ...nothing, tempPasses: [saved] })).toEqual(
    [],
  );
});

test('what a request does not say is no difference', () => {
  const silent = requestOf({ environment: undefined, deviceId: undefined });
  const beside = {
    tempPasses: [tempPass({ plainAddress: true, keyHash: 'SHA-512' })],
    devices: [device({ deviceInfo: roku })],
    form: { deviceId: otherDeviceId, key: sha512 },
  };
  expect(compare(silent, beside)).toEqual([]);
});

test('a form without an ID does not differ from the app', () => {
  const form = { deviceId: undefined, key: undefined };
  expect(compare(requestOf(), { ...nothing, form })).toEqual([]);
});

test('how a device is connected may be another with each request', () => {
  const wired = { ...appleTv, connectionType: 'LAN', connectionIp: '203.0.113.7' } as const;
  const devices = [device({ deviceInfo: wired })];
  expect(compare(requestOf({ deviceInfo: appleTv }), { ...nothing, devices })).toEqual([]);
});

test('a Temp Pass that is saved for two environments is none of another', () => {
  const tempPasses = [tempPass(), tempPass({ id: 'live', environment: production })];
  expect(compare(requestOf({ environment: production }), { ...nothing, tempPasses })).toEqual([]);
});

test('a custom environment is the one of its service base URL, which alone a request names', () => {
  const custom = (serviceUrl: string, managementUrl: string) =>
    v.parse(environmentSchema, { kind: 'custom', serviceUrl, managementUrl });
  const saved = tempPass({
    environment: custom('https://api.proxy.example', 'https://mgmt.proxy.example'),
  });
  const sent = (host: string) => requestOf({ environment: custom(host, host) });
  const beside = { ...nothing, tempPasses: [saved] };
  expect(compare(sent('https://api.proxy.example'), beside)).toEqual([]);
  expect(compare(sent('https://other.example'), beside)).toMatchObject([{ kind: 'environment' }]);
});
