import type * as v from 'valibot';
import { apiScope, resetScope } from '../../src/pass/auth/scopes';
import type { adobeEnvironments } from '../../src/pass/ids/environment';
import type { registeredApplicationSchema } from '../../src/storage/applications';
import type { namedDeviceSchema } from '../../src/storage/devices';
import type { tempPassSchema } from '../../src/storage/temp-passes';
import { device, otherDevices } from '../pictures/saved';
import type { Saved } from '../pictures/state';

type TempPass = v.InferInput<typeof tempPassSchema>;
type Device = v.InferInput<typeof namedDeviceSchema>;
type Application = v.InferInput<typeof registeredApplicationSchema>;
type Kind = keyof typeof adobeEnvironments;

function tempPass(id: string, kind: Kind, ids: readonly [string, string], name = ''): TempPass {
  const [requestorId, mvpdId] = ids;
  return { id, name, environment: { kind }, requestorId, mvpdId, kind: 'basic' };
}

const tempPasses: readonly TempPass[] = [
  tempPass('basic', 'release-staging', ['REF30', 'TempPass_TEST40']),
  {
    ...tempPass('promotional', 'release-staging', ['REF30', 'flexibleTempPass'], 'Movie nights'),
    kind: 'promotional',
  },
  tempPass('prequal', 'prequal-staging', ['REF31', 'TempPass_REF31'], 'Next release'),
  tempPass('production', 'release-production', ['REF30', 'TempPass']),
  tempPass('second', 'release-production', ['REF31', 'TempPass_REF31'], 'Sports channel'),
];

const named: readonly Device[] = [
  { deviceId: otherDevices[0], name: 'Living room Roku' },
  { deviceId: otherDevices[1], name: 'Lab Apple TV' },
];

function application(kind: Kind): Application {
  const scopes = [resetScope, apiScope];
  return { id: kind, name: '', environment: { kind }, credential: 'statement', scopes };
}
const kinds = ['release-staging', 'prequal-staging', 'release-production'] as const;

/** A team's Temp Passes and devices, with made-up IDs. */
export const team: Saved = { local: { tempPasses, devices: named } };

/** An application in each of their environments; no request can be made with them. */
export const everyApplication: Saved = { local: { applications: kinds.map(application) } };

/** Resets of the team's other devices, a few minutes ago. */
export const earlier: Saved = {
  local: {
    resets: named.map(({ deviceId }, at) => {
      const startedAt = Date.now() - (at + 1) * 14 * 60_000;
      const outcome = { state: 'done', status: 204, finishedAt: startedAt, milliseconds: 140 };
      return {
        id: crypto.randomUUID(),
        tempPassId: 'basic',
        environment: { kind: 'release-staging' },
        ...{ requestorId: 'REF30', mvpdId: 'TempPass_TEST40', startedAt },
        parts: [{ target: { kind: 'device', deviceId }, outcome }],
      };
    }),
  },
};

/** The question of a right click on the device's ID, in production. */
export const question = '6f1c2f60-23d8-4f4e-9a54-0d6b1e7a33c1';
export const asked: Saved = {
  session: {
    questions: [
      { id: question, tempPassId: 'production', targets: [{ kind: 'device', deviceId: device }] },
    ],
  },
};
