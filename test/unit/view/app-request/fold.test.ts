import * as v from 'valibot';
import { expect, test } from 'vitest';
import { mvpdIdSchema } from '../../../../src/pass/ids/schemas';
import { folded } from '../../../../src/view/app-request/fold';
import { appleTv, hash, otherDeviceId, requestOf } from './samples';

test('requests of one device to one Temp Pass are one, with what each of them says', () => {
  const start = requestOf({ question: 'sessions', mvpdId: undefined, deviceInfo: appleTv });
  const profile = requestOf({ identity: hash });
  const decision = requestOf({ question: 'authorize', resources: ['REF30'] });
  expect(folded([start, profile, decision])).toEqual([
    {
      request: { ...profile, deviceInfo: appleTv, resources: ['REF30'] },
      count: 3,
    },
  ]);
});

test('what says most of what to reset comes first', () => {
  const start = requestOf({ mvpdId: undefined, deviceId: otherDeviceId });
  const profile = requestOf();
  expect(folded([start, profile]).map(({ request }) => request)).toEqual([profile, start]);
});

test('a Temp Pass comes before a provider that the app asked about first', () => {
  const mvpdId = v.parse(mvpdIdSchema, 'SampleCable');
  const [provider, profile] = [requestOf({ mvpdId }), requestOf()];
  expect(folded([provider, profile]).map(({ request }) => request)).toEqual([profile, provider]);
});

test('what is said without a device is taken for that of none: viewer and platform', () => {
  const profile = requestOf();
  const ofViewer = requestOf({ deviceId: undefined, identity: hash });
  expect(folded([ofViewer, profile]).map(({ request }) => request)).toEqual([profile, ofViewer]);
  const ofPlatform = requestOf({ deviceId: undefined, deviceInfo: appleTv });
  expect(folded([ofPlatform, profile])).toEqual([{ request: profile, count: 2 }]);
});

test('another device, Temp Pass, environment or viewer is one by itself', () => {
  const { mvpdId } = requestOf();
  const others = [
    requestOf({ identity: hash }),
    requestOf({ identity: { ...hash, sends: 'address' } }),
    requestOf({ deviceId: otherDeviceId, mvpdId }),
    requestOf({ environment: { kind: 'release-production' }, identity: hash }),
  ];
  expect(folded(others)).toHaveLength(4);
});

test('a request that names no device is folded into one of its Temp Pass', () => {
  const token = requestOf({ question: 'configuration', deviceId: undefined, mvpdId: undefined });
  expect(folded([token, requestOf()])).toEqual([{ request: requestOf(), count: 2 }]);
});
