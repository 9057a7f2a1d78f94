import * as v from 'valibot';
import { expect, test } from 'vitest';
import { commandSchema } from '../../../../src/messages/commands';
import type { DifferenceKind } from '../../../../src/view/app-request/compare';
import { type Mend, mendOf } from '../../../../src/view/app-request/mend';
import { appleTv, device, deviceId, production, sha256, tempPass, userTemplate } from './samples';

const saved = tempPass({ pinned: true });

function changes(change: object): object {
  return { by: 'command', command: { type: 'saveTempPass', id: 'pass', tempPass: change } };
}
function tells(sent: object): object {
  const told = { deviceId, name: 'Living room Apple TV', deviceInfo: sent };
  return { by: 'command', command: { type: 'saveDevice', device: told } };
}

/** One for each kind: types ask for it. */
const mends: Readonly<Record<DifferenceKind, [Mend | undefined, object]>> = {
  environment: [mendOf({ kind: 'environment', sent: production, saved }), { by: 'saving' }],
  basic: [
    mendOf({ kind: 'basic', saved: tempPass({ kind: 'basic' }) }),
    changes({ kind: 'promotional' }),
  ],
  sendsAddress: [mendOf({ kind: 'sendsAddress', saved }), changes({ plainAddress: true })],
  sendsHash: [
    mendOf({ kind: 'sendsHash', saved: tempPass({ plainAddress: true }) }),
    changes({ plainAddress: undefined }),
  ],
  template: [
    mendOf({ kind: 'template', sent: userTemplate, saved }),
    changes({ identityTemplate: userTemplate }),
  ],
  hashFunction: [
    mendOf({ kind: 'hashFunction', sent: 'SHA-512', saved }),
    changes({ keyHash: 'SHA-512' }),
  ],
  deviceInForm: [
    mendOf({ kind: 'deviceInForm', sent: deviceId }),
    { by: 'filling', ids: { deviceId } },
  ],
  keyInForm: [mendOf({ kind: 'keyInForm', sent: sha256 }), { by: 'filling', ids: { key: sha256 } }],
  deviceInfo: [
    mendOf({ kind: 'deviceInfo', sent: appleTv, saved: device({ deviceInfo: { model: 'Roku' } }) }),
    tells(appleTv),
  ],
  deviceInfoUnknown: [
    mendOf({ kind: 'deviceInfoUnknown', sent: appleTv, saved: device() }),
    tells(appleTv),
  ],
};

test.each(Object.entries(mends))(
  'the difference %s ends with what the app sends',
  (_, [mend, end]) => {
    expect(mend).toMatchObject(end);
    if (mend?.by === 'command') expect(v.safeParse(commandSchema, mend.command).success).toBe(true);
  },
);

test('what the organization’s policy says is not changed here', () => {
  const ofPolicy = tempPass({ id: 'managed-1' });
  expect(mendOf({ kind: 'sendsAddress', saved: ofPolicy })).toBeUndefined();
  const managed = { ...device(), managed: true as const };
  expect(mendOf({ kind: 'deviceInfoUnknown', sent: appleTv, saved: managed })).toBeUndefined();
});
