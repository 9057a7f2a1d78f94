import { expect, test } from 'vitest';
import { readPolicy } from '../../../../src/background/policy/read-policy';
import { maxDevices } from '../../../../src/storage/devices';

const environment = 'release-staging';
const tempPass = { environment, requestorId: 'REF30', mvpdId: 'TempPass' };
const application = { name: 'App', environment, statement: 'eyJ.one' };
/** The header of a JWT, and what may follow it. */
const secret = `Bearer ${btoa('{"alg":"none"}')}.e30.`;

test('without a policy nothing is managed and nothing forbidden', async () => {
  expect(await readPolicy({})).toEqual({
    present: false,
    tempPasses: [],
    applications: [],
    statements: {},
    devices: [],
    environments: [],
    sites: [],
    resetEvery: true,
    productionReadOnly: false,
    lock: { required: false },
    history: { keep: true },
    dropped: [],
  });
});

test.each<[string, object, string[]]>([
  [
    'an ID that would reset everybody',
    { tempPasses: [{ ...tempPass, mvpdId: 'A LL' }] },
    ['tempPasses[0]'],
  ],
  ['an unknown environment', { applications: [{ environment: 'custom' }] }, ['applications[0]']],
  [
    'a name that is taken',
    {
      environments: [
        { name: environment, managementUrl: 'https://a.example', serviceUrl: 'https://a.example' },
      ],
    },
    ['environments[0]'],
  ],
  [
    'plain http',
    {
      environments: [
        { name: 'Lab', managementUrl: 'http://a.example', serviceUrl: 'https://a.example' },
      ],
    },
    ['environments[0]'],
  ],
  [
    'a site of every host',
    { watchedSites: ['https://a.example/*', 'https://*/*'] },
    ['watchedSites[1]'],
  ],
  ['something else than a list', { tempPasses: 'none' }, ['tempPasses']],
  ['a key that is none', { resetEverybody: false }, ['resetEverybody']],
  [
    'an identity without a place for the address',
    { tempPasses: [{ ...tempPass, identityTemplate: '{"email":""}' }] },
    ['tempPasses[0]'],
  ],
  [
    'a hash that is not offered',
    { tempPasses: [{ ...tempPass, keyHash: 'SHA-1' }] },
    ['tempPasses[0]'],
  ],
  [
    'what is said of no device',
    { tempPasses: [{ ...tempPass, deviceInfo: 'Living room' }] },
    ['tempPasses[0]'],
  ],
  [
    'resource IDs that are no list',
    { tempPasses: [{ ...tempPass, resourceIds: 'REF30' }] },
    ['tempPasses[0]'],
  ],
  ['a statement as a name', { applications: [{ environment, name: secret }] }, ['applications[0]']],
  [
    'a token as the name of a Temp Pass',
    { tempPasses: [{ ...tempPass, name: secret }] },
    ['tempPasses[0]'],
  ],
  [
    'a token as the name of a device',
    { devices: [{ deviceId: 'stb-4711', name: secret.slice(0, 60) }] },
    ['devices[0]'],
  ],
  [
    'a token as the name of an environment',
    {
      environments: [
        { name: secret, managementUrl: 'https://a.example', serviceUrl: 'https://a.example' },
      ],
    },
    ['environments[0]'],
  ],
  ['an empty statement', { applications: [{ environment, statement: ' ' }] }, ['applications[0]']],
])('%s is left out and named, the rest stays', async (_, raw, dropped) => {
  const rest = 'tempPasses' in raw ? { applications: [application] } : { tempPasses: [tempPass] };
  const read = await readPolicy({ ...raw, ...rest });
  expect(read.dropped).toEqual(dropped);
  expect(read.tempPasses.length + read.applications.length).toBe(1);
});

test('what forbids and is not understood forbids', async () => {
  const raw = {
    ...{ resetEvery: 'false', productionReadOnly: 1, lock: { required: 'yes' } },
    history: { keepDays: 'few' },
  };
  expect(await readPolicy(raw)).toMatchObject({
    resetEvery: false,
    productionReadOnly: true,
    lock: { required: true },
    history: { keep: false },
    dropped: ['resetEvery', 'productionReadOnly', 'lock', 'history'],
  });
  expect(await readPolicy({ resetEvery: true, productionReadOnly: false })).toMatchObject({
    resetEvery: true,
    productionReadOnly: false,
    dropped: [],
  });
});

const idOf = async (raw: object) => (await readPolicy({ applications: [raw] })).applications[0]?.id;

test('an application has the same ID as long as it is the same one, and fits into a message', async () => {
  const id = await idOf(application);
  expect(id).toMatch(/^managed-[0-9a-f]{32}$/u);
  expect(await idOf({ ...application })).toBe(id);
  for (const change of [
    { statement: 'eyJ.two' },
    { statement: undefined },
    { environment: 'prequal-staging' },
    { name: 'Other' },
  ]) {
    expect(await idOf({ ...application, ...change }), JSON.stringify(change)).not.toBe(id);
  }
});

test('a statement is apart from what pages may see', async () => {
  const { statements, ...open } = await readPolicy({ applications: [application] });
  expect(statements).toEqual({ [open.applications[0]?.id ?? '']: application.statement });
  expect(JSON.stringify(open)).not.toContain(application.statement);
});

test('a Temp Pass takes the application of its name and environment', async () => {
  const { tempPasses, applications } = await readPolicy({
    applications: [{ ...application, environment: 'prequal-staging' }, application],
    tempPasses: [
      { ...tempPass, application: 'App' },
      { ...tempPass, mvpdId: 'B' },
    ],
  });
  expect(tempPasses.map((one) => one.applicationId)).toEqual([applications[1]?.id, undefined]);
});

test('a Temp Pass takes the application for trials by its name alone, and what the app sends', async () => {
  const trials = {
    resourceIds: ['REF30', 'res04'],
    identityTemplate: '{"email":"..."}',
    plainAddress: true,
    keyHash: 'SHA-512',
  };
  const info = '{"model":"AppleTV","osName":"tvOS"}';
  const { tempPasses, applications } = await readPolicy({
    applications: [application, { ...application, name: 'Viewer' }],
    tempPasses: [
      { ...tempPass, ...trials, deviceInfo: info, application: 'App', trialApplication: 'Viewer' },
      {
        ...tempPass,
        mvpdId: 'B',
        deviceInfo: btoa(info),
        trialApplication: 'Gone',
        trialApplicationId: 'smuggled',
      },
    ],
  });
  expect(tempPasses).toMatchObject([
    {
      ...trials,
      identityTemplate: '{"email":"…"}',
      deviceInfo: JSON.parse(info),
      applicationId: applications[0]?.id,
      trialApplicationId: applications[1]?.id,
    },
    { deviceInfo: JSON.parse(info), applicationId: undefined, trialApplicationId: undefined },
  ]);
});

test('an entry that a policy holds twice is there once', async () => {
  const { tempPasses } = await readPolicy({
    tempPasses: [tempPass, { ...tempPass, name: 'Again' }],
  });
  expect(tempPasses).toMatchObject([{ name: '', kind: 'basic' }]);
});

test('of devices no more are taken than are kept, and the rest is named', async () => {
  const devices = Array.from({ length: maxDevices + 3 }, (_, at) => ({
    deviceId: `stb-${at}`,
    name: `Box ${at}`,
  }));
  const read = await readPolicy({ devices });
  expect(read.devices).toHaveLength(maxDevices);
  expect(read.dropped).toEqual([`devices[${maxDevices}…${maxDevices + 2}]`]);
});
