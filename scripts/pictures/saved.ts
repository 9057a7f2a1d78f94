import type * as v from 'valibot';
import type { namedDeviceSchema } from '../../src/storage/devices';
import type { tempPassSchema } from '../../src/storage/temp-passes';
import type { Saved } from './state';

/** What people have saved when a picture is made, with made-up IDs. */
export const device = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
export const otherDevices = [
  '9f1c2f60-23d8-4f4e-9a54-0d6b1e7a33c1',
  '1b7d43c0-5f2e-4a6b-8f0d-7c9b2a4e6d18',
] as const;
export const address = 'user@domain.com';
/** SHA-256 of {@link address}. */
export const key = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';

type TempPass = v.InferInput<typeof tempPassSchema>;

const staging = { kind: 'release-staging' } as const;
const unnamed = { name: '', environment: staging, requestorId: 'REF30' } as const;

export const passes = {
  basic: { ...unnamed, id: 'basic', mvpdId: 'TempPass_TEST40', kind: 'basic' },
  promotional: { ...unnamed, id: 'promotional', mvpdId: 'flexibleTempPass', kind: 'promotional' },
  production: {
    ...unnamed,
    id: 'production',
    environment: { kind: 'release-production' },
    mvpdId: 'TempPass',
    kind: 'basic',
  },
  prequal: {
    ...unnamed,
    id: 'prequal',
    name: 'Second channel, before a release',
    environment: { kind: 'prequal-staging' },
    requestorId: 'REF31',
    mvpdId: 'TempPass_REF31',
    kind: 'basic',
    pinned: true,
  },
  custom: {
    ...unnamed,
    id: 'custom',
    name: `Through a proxy, with a name that is as long as ${'names '.repeat(14)}get`,
    environment: {
      kind: 'custom',
      serviceUrl: 'https://localhost:8443/a-very-long-name-of-a-proxy/',
      managementUrl: 'https://localhost:8443/a-very-long-name-of-a-proxy/reset/',
    },
    mvpdId: `TempPass_${'LONG_'.repeat(12)}END`,
    kind: 'basic',
  },
} as const satisfies Record<string, TempPass>;

/** Nothing is saved. */
export const nothing: Saved = { local: { applications: [], tempPasses: [] } };

/** One Temp Pass alone. */
export function only(pass: keyof typeof passes): Saved {
  return { local: { tempPasses: [passes[pass]] } };
}

/** Every Temp Pass, one of them selected. */
export function among(pass: keyof typeof passes): Saved {
  return {
    local: { tempPasses: Object.values(passes), selectedTempPass: { id: passes[pass].id } },
  };
}

/** So many that they can be filtered. */
export const many: Saved = {
  local: {
    tempPasses: Array.from({ length: 12 }, (_, at) => ({
      ...passes[at % 2 === 0 ? 'prequal' : 'basic'],
      ...{ id: `${at}`, name: `Temp Pass ${at + 1}` },
    })),
  },
};

/** What stands in the popup's fields. */
export function typed(deviceId: string, email = ''): Saved {
  return {
    local: { draft: { deviceId } },
    session: { keyDraft: { text: email, trim: true, lowerCase: true } },
  };
}

type Device = v.InferInput<typeof namedDeviceSchema>;

const named: readonly Device[] = [
  {
    deviceId: device,
    name: 'Living room Roku',
    pinned: true,
    tempPassId: 'basic',
    deviceInfo: { model: 'Roku', primaryHardwareType: 'SetTopBox' },
  },
  { deviceId: otherDevices[0], name: `The one with a name ${'that goes on '.repeat(4)}` },
  { deviceId: `${'a'.repeat(500)}-${'b'.repeat(500)}`, name: 'Living room Roku', keys: [key] },
];
/** Its list of keys can be opened. */
export const usedKeys: Saved = {
  local: { devices: [{ deviceId: device, name: 'Living room Roku', keys: [key] }] },
};
export const devices: Saved = { local: { devices: named } };
export const sites: Saved = {
  local: {
    watchedSites: [
      'https://tools.example.com/*',
      `https://${'a-long-name-of-a-host.'.repeat(5)}example.com/*`,
    ],
  },
};

/** What an administrator has set, with one entry that is wrong. */
export const policy = {
  session: {
    managed: {
      tempPasses: [],
      applications: [],
      devices: [],
      environments: [],
      sites: [{ site: 'https://tools.example.com/*', granted: true }],
      resetEvery: false,
      productionReadOnly: true,
      lock: { required: false, idleMinutes: 15 },
      dropped: ['tempPasses[2]'],
    },
  },
} as const satisfies Saved;
