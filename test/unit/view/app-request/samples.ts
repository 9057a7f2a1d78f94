import * as v from 'valibot';
import type { AppIdentity, AppRequest } from '../../../../src/app-request/app-request';
import { deviceInfoSchema } from '../../../../src/pass/device-info/device-info';
import {
  deviceIdSchema,
  environmentSchema,
  genericKeySchema,
  identityTemplateSchema,
  mvpdIdSchema,
  requestorIdSchema,
} from '../../../../src/pass/ids/schemas';
import { namedDeviceSchema } from '../../../../src/storage/devices';
import { tempPassSchema } from '../../../../src/storage/temp-passes';

export const deviceId = v.parse(deviceIdSchema, 'ba23d141-d715-561c-94f4-e9e4c966b1eb');
export const otherDeviceId = v.parse(deviceIdSchema, '9f1c2f60-23d8-4f4e-9a54-0d6b1e7a33c1');
export const sha256 = v.parse(genericKeySchema, 'a'.repeat(64));
export const sha512 = v.parse(genericKeySchema, 'b'.repeat(128));
export const emailTemplate = v.parse(identityTemplateSchema, '{"email":"…"}');
export const userTemplate = v.parse(identityTemplateSchema, '{"user":"…"}');
export const staging = v.parse(environmentSchema, { kind: 'release-staging' });
export const production = v.parse(environmentSchema, { kind: 'release-production' });
export const appleTv = v.parse(deviceInfoSchema, {
  primaryHardwareType: 'SetTopBox',
  model: 'AppleTV',
  osName: 'tvOS',
  osFamily: 'tvOS',
  osVendor: 'Apple',
  osVersion: '18',
});

/** A request as an app sends it, with what a test says otherwise. */
export function requestOf(change: Partial<AppRequest> = {}): AppRequest {
  return {
    question: 'profiles',
    environment: staging,
    requestorId: v.parse(requestorIdSchema, 'REF30'),
    mvpdId: v.parse(mvpdIdSchema, 'TempPass'),
    deviceId,
    resources: [],
    ...change,
  };
}

/** An app that sends the address itself. */
export const address: AppIdentity = {
  template: emailTemplate,
  sends: 'address',
  keys: { 'SHA-256': sha256, 'SHA-512': sha512 },
};

/** An app that sends a hash. */
export const hash: AppIdentity = {
  template: emailTemplate,
  sends: 'hash',
  keys: { 'SHA-256': sha256 },
};

/** A saved Temp Pass, a promotional one, as people save it. */
export function tempPass(change: object = {}) {
  return v.parse(tempPassSchema, {
    id: 'pass',
    name: '',
    environment: staging,
    requestorId: 'REF30',
    mvpdId: 'TempPass',
    kind: 'promotional',
    ...change,
  });
}

/** A device with a name. */
export function device(change: object = {}) {
  return v.parse(namedDeviceSchema, { deviceId, name: 'Living room Apple TV', ...change });
}
