import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type Merge, mergeSetUp } from '../../../src/config/merge';
import { sameTempPass } from '../../../src/config/merge-temp-pass';
import { readSetUp } from '../../../src/config/read';
import { type Saved, setUpOf, writeSetUp, writeTempPass } from '../../../src/config/write';
import { type Environment, sameEnvironment } from '../../../src/pass/ids/environment';
import { deviceWith, namedDeviceSchema } from '../../../src/storage/devices';
import { keyHashOf } from '../../../src/storage/temp-passes';
import { anySaved } from './any-settings';

const runs = { numRuns: 3_000 };
/** Cases are many, and the machine may be busy. */
const patience = 180_000;

function written(saved: Saved) {
  const read = readSetUp(writeSetUp(setUpOf(saved)));
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test(
  'what was exported changes nothing where it comes from',
  () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        const merge = mergeSetUp(saved, written(saved));
        for (const { change } of [...merge.applications, ...merge.devices, ...merge.sites])
          expect(change).toBe('same');
        for (const { change } of merge.tempPasses) expect(change).toBe('same');
        expect(stored(merge.next)).toEqual(
          stored({
            tempPasses: saved.tempPasses,
            applications: saved.applications,
            devices: saved.devices,
          }),
        );
      }),
      runs,
    );
  },
  patience,
);

test(
  'a merge removes nothing, and touches no ID, no question and no credentials',
  () => {
    fc.assert(
      fc.property(anySaved, anySaved, (saved, other) => {
        const { next } = mergeSetUp(saved, written(other));
        expect(next.applications.slice(0, saved.applications.length)).toEqual(saved.applications);
        for (const added of next.applications.slice(saved.applications.length)) {
          expect([added.registeredAt, added.scopes]).toEqual([undefined, undefined]);
          expect(other.applications.map(({ id }) => id)).not.toContain(added.id);
        }
        const kept = next.tempPasses.slice(0, saved.tempPasses.length);
        const standing = (all: Saved['tempPasses']) =>
          all.map(({ id, noQuestion, environment, requestorId, mvpdId }) =>
            JSON.stringify({ id, noQuestion, environment, requestorId, mvpdId }),
          );
        expect(standing(kept)).toEqual(standing(saved.tempPasses));
        for (const [at, device] of saved.devices.entries()) {
          const { name, deviceInfo, ...kept } = next.devices[at] ?? expect.unreachable();
          const { name: _, deviceInfo: known, ...before } = device;
          expect(kept).toEqual(before);
          expect(name).not.toBe('');
          if (known !== undefined) expect(deviceInfo).toBeDefined();
        }
        const lost = saved.tempPasses.filter(
          (before, at) =>
            (before.name && !kept[at]?.name) ||
            (before.appId && !kept[at]?.appId) ||
            (before.identityTemplate && !kept[at]?.identityTemplate) ||
            (before.resourceIds?.length && !kept[at]?.resourceIds?.length) ||
            (before.trialApplicationId && !kept[at]?.trialApplicationId),
        );
        expect(lost).toEqual([]);
        for (const added of next.tempPasses.slice(saved.tempPasses.length)) {
          expect(added.noQuestion).toBeUndefined();
        }
      }),
      runs,
    );
  },
  patience,
);

test(
  'after a merge everything of the file is there, and a second one changes nothing',
  () => {
    fc.assert(
      fc.property(anySaved, anySaved, (saved, other) => {
        const setUp = written(other);
        const { next } = mergeSetUp(saved, setUp);
        for (const one of setUp.tempPasses) {
          expect(next.tempPasses.some((saved) => sameTempPass(saved, one))).toBe(true);
        }
        for (const one of setUp.devices) {
          expect(deviceWith(next.devices, one.deviceId)).toMatchObject(stored(one) ?? {});
        }
        const sites = [...new Set([...saved.sites, ...other.sites])];
        const again = mergeSetUp({ ...next, sites }, setUp);
        expect(again.next).toEqual(next);
        expect(again.tempPasses.every(({ change }) => change === 'same')).toBe(true);
      }),
      runs,
    );
  },
  patience,
);

const empty: Saved = { tempPasses: [], applications: [], devices: [], sites: [] };

/** Lists without the IDs of their entries, but with which application each Temp Pass names. */
function withoutIds({ tempPasses, applications, devices }: Merge['next']) {
  const placeOf = (id: string | undefined, environment: Environment) =>
    applications.findIndex((one) => one.id === id && sameEnvironment(one.environment, environment));
  return stored({
    applications: applications.map(({ name, environment, credential }) => ({
      ...{ name, environment, credential },
    })),
    tempPasses: tempPasses.map(({ id, applicationId, trialApplicationId, ...one }) => ({
      ...one,
      // Left out by a file, which takes no question away, and said where it is the default.
      noQuestion: undefined,
      appId: one.appId || undefined,
      deviceUser: one.deviceUser || undefined,
      environmentParameter: one.environmentParameter || undefined,
      plainAddress: one.plainAddress || undefined,
      resourceIds: one.resourceIds?.length ? one.resourceIds : undefined,
      keyHash: one.kind === 'promotional' ? keyHashOf(one) : undefined,
      resets: placeOf(applicationId, one.environment),
      trials: placeOf(trialApplicationId, one.environment),
    })),
    devices: devices.map(({ deviceId, name, deviceInfo }) => ({ deviceId, name, deviceInfo })),
  });
}

test(
  'an empty installation gets all that was exported, each application and who uses it, and once alone',
  () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        const setUp = written(saved);
        const { next } = mergeSetUp(empty, setUp);
        expect(withoutIds(next)).toEqual(withoutIds(saved));
        expect(mergeSetUp({ ...next, sites: saved.sites }, setUp).next).toEqual(next);
      }),
      runs,
    );
  },
  patience,
);

const saved: Saved = {
  applications: [
    {
      id: 'app',
      name: 'Channel app',
      environment: { kind: 'release-staging' },
      credential: 'statement',
      registeredAt: 1,
    },
  ],
  tempPasses: [],
  devices: [],
  sites: [],
};

function read(text: object) {
  const result = readSetUp(JSON.stringify({ resetTempPass: 1, ...text }));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const entry = {
  environment: 'release-staging',
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'basic',
};

test('a changed Temp Pass says field by field what changes, its application by ID', () => {
  const first = mergeSetUp(saved, read({ tempPasses: [{ ...entry, appId: 'tv' }] })).next;
  const merge = mergeSetUp(
    { ...first, sites: [] },
    read({
      tempPasses: [{ ...entry, name: 'Night', kind: 'promotional', application: 'Channel app' }],
    }),
  );
  expect(merge.tempPasses).toMatchObject([
    {
      change: 'changed',
      tempPass: { name: 'Night', appId: 'tv', applicationId: 'app', id: first.tempPasses[0]?.id },
      fields: [
        { field: 'name', before: '', after: 'Night' },
        { field: 'kind', before: 'basic', after: 'promotional' },
        { field: 'application', before: '', after: 'app' },
      ],
    },
  ]);
});

test('a key hash that is not the saved one is said, and the default counts as SHA-256', () => {
  const promotional = { ...entry, kind: 'promotional' };
  const first = mergeSetUp(saved, read({ tempPasses: [promotional] })).next;
  const laid = (keyHash?: string) =>
    mergeSetUp({ ...first, sites: [] }, read({ tempPasses: [{ ...promotional, keyHash }] }))
      .tempPasses[0];
  expect(laid()).toMatchObject({ change: 'same' });
  expect(laid('SHA-256')).toMatchObject({ change: 'same' });
  expect(laid('SHA-512')).toMatchObject({
    tempPass: { keyHash: 'SHA-512' },
    fields: [{ field: 'keyHash', before: 'SHA-256', after: 'SHA-512' }],
  });
});

test('an export says the key hash of a promotional one also where it is the default', () => {
  const { next } = mergeSetUp(
    saved,
    read({ tempPasses: [entry, { ...entry, kind: 'promotional', mvpdId: 'flexibleTempPass' }] }),
  );
  const hashes = setUpOf({ ...next, sites: [] }).tempPasses?.map(({ keyHash }) => keyHash);
  expect(hashes).toEqual([undefined, 'SHA-256']);
});

test('what the app sends is said field by field too, and that the e-mail itself is sent', () => {
  const viewer = saved.applications.map((one) => ({ ...one, id: 'viewer', name: 'Viewer app' }));
  const applications = [...saved.applications, ...viewer];
  const first = mergeSetUp(
    { ...saved, applications },
    read({ tempPasses: [{ ...entry, resourceIds: ['a', 'b'] }] }),
  ).next;
  const merge = mergeSetUp(
    { ...first, sites: [] },
    read({
      tempPasses: [
        {
          ...entry,
          trialApplication: 'Viewer app',
          resourceIds: ['a, b'],
          identityTemplate: '{"mail":"..."}',
          plainAddress: true,
          deviceInfo: '{"model":"Roku","osName":"Roku"}',
        },
      ],
    }),
  );
  expect(merge.tempPasses).toMatchObject([
    {
      tempPass: { trialApplicationId: 'viewer', resourceIds: ['a, b'], plainAddress: true },
      fields: [
        { field: 'identityTemplate', before: '', after: '{"mail":"…"}' },
        { field: 'plainAddress', before: '', after: 'true' },
        { field: 'resourceIds', before: 'a, b', after: 'a, b' },
        { field: 'deviceInfo', before: '', after: '{"model":"Roku","osName":"Roku"}' },
        { field: 'trialApplication', before: '', after: 'viewer' },
      ],
    },
  ]);
  const again = mergeSetUp({ ...merge.next, sites: [] }, read({ tempPasses: [entry] }));
  expect(again.tempPasses).toMatchObject([
    { change: 'same', tempPass: { plainAddress: true, deviceInfo: { model: 'Roku' } } },
  ]);
});

test('of those that are alike a file gives as many as it has, and of sites each once', () => {
  const merge = mergeSetUp(
    saved,
    read({
      tempPasses: [
        { ...entry, name: 'First' },
        { ...entry, name: 'Second' },
      ],
      applications: [
        { name: 'New', environment: 'release-staging', credential: 'token' },
        { name: 'New', environment: 'release-staging', credential: 'statement' },
      ],
      watchedSites: ['https://a.example.com/*', 'https://a.example.com/*'],
    }),
  );
  expect(merge.next.tempPasses.map(({ name }) => name)).toEqual(['First', 'Second']);
  expect(merge.next.applications.map(({ credential }) => credential)).toEqual([
    'statement',
    'token',
    'statement',
  ]);
  expect(merge.sites).toHaveLength(1);
});

const nameless = { name: '', environment: 'release-staging', credential: 'statement' };

test('of two applications without a name a Temp Pass gets the one with its number', () => {
  const file = read({
    applications: [nameless, nameless],
    tempPasses: [
      { ...entry, application: '', applicationNumber: 2, trialApplication: '' },
      { ...entry, mvpdId: 'Other', application: '', applicationNumber: 1 },
      { ...entry, mvpdId: 'Third', application: '', applicationNumber: 3 },
    ],
  });
  const { next } = mergeSetUp(empty, file);
  const [first, second] = next.applications.map(({ id }) => id);
  expect(new Set([first, second]).size).toBe(2);
  expect(next.tempPasses).toMatchObject([
    { applicationId: second, trialApplicationId: first },
    { applicationId: first },
    { applicationId: first },
  ]);
});

test('a Temp Pass that names one of those that are alike here keeps it', () => {
  const file = read({
    applications: [nameless, nameless],
    tempPasses: [{ ...entry, application: '', applicationNumber: 1 }],
  });
  const { next } = mergeSetUp(empty, file);
  const [tempPass] = next.tempPasses;
  if (tempPass === undefined) throw new Error('nothing was merged');
  const tempPasses = [{ ...tempPass, applicationId: next.applications[1]?.id }];
  const again = mergeSetUp({ ...next, tempPasses, sites: [] }, file);
  expect(again.tempPasses).toMatchObject([{ change: 'same' }]);
});

test('an application of the policy stands for one alone of a file, and a person’s own goes first', () => {
  const own = { id: 'own', name: 'A', environment: { kind: 'release-staging' } } as const;
  const both = [
    { ...own, id: 'managed-1', credential: 'statement' },
    { ...own, credential: 'statement' },
  ] as const;
  const one = { ...nameless, name: 'A' };
  const ids = (applications: Saved['applications'], all: readonly object[]) =>
    mergeSetUp({ ...empty, applications }, read({ applications: all })).applications.map(
      ({ change, application }) => (change === 'added' ? change : application.id),
    );
  expect(ids(both, [one])).toEqual(['own']);
  expect(ids(both.slice(0, 1), [one])).toEqual(['managed-1']);
  expect(ids(both.slice(0, 1), [one, one])).toEqual(['added', 'added']);
  expect(ids(both, [one, one])).toEqual(['own', 'added']);
});

test('a copied Temp Pass with two applications of one name tells them apart', () => {
  const applications = ['reset', 'trials'].map((id) => ({
    ...{ id, name: '', environment: { kind: 'release-staging' } as const },
    credential: 'statement' as const,
    ...(id === 'trials' && { scopes: ['api:client:v2'] }),
  }));
  const [tempPass] = mergeSetUp(empty, read({ tempPasses: [entry] })).next.tempPasses;
  if (tempPass === undefined) throw new Error('nothing was merged');
  const line = writeTempPass(
    { ...tempPass, applicationId: 'reset', trialApplicationId: 'trials' },
    applications,
  );
  expect(JSON.parse(line).tempPasses).toMatchObject([
    { application: '', applicationNumber: 1, trialApplication: '', trialApplicationNumber: 2 },
  ]);
  const { next } = mergeSetUp(empty, read(JSON.parse(line)));
  const [resets, trials] = next.applications.map(({ id }) => id);
  expect(next.tempPasses).toMatchObject([{ applicationId: resets, trialApplicationId: trials }]);
});

test('a Temp Pass is copied in one line, with the application that it is reset with', () => {
  const [tempPass] = mergeSetUp(saved, read({ tempPasses: [entry] })).next.tempPasses;
  if (tempPass === undefined) throw new Error('nothing was merged');
  const line = writeTempPass({ ...tempPass, noQuestion: true }, saved.applications);
  expect(JSON.parse(line)).toEqual({
    resetTempPass: 1,
    tempPasses: [entry],
    applications: [
      { name: 'Channel app', environment: 'release-staging', credential: 'statement' },
    ],
  });
  expect(line).not.toContain('\n');
});

test('a copied Temp Pass takes its application for trials along, and not one that only shows trials for resets', () => {
  const [tempPass] = mergeSetUp(saved, read({ tempPasses: [entry] })).next.tempPasses;
  if (tempPass === undefined) throw new Error('nothing was merged');
  const viewer = saved.applications.map((one) => ({
    ...one,
    id: 'viewer',
    name: 'Viewer app',
    scopes: ['api:client:v2'],
  }));
  const line = writeTempPass({ ...tempPass, trialApplicationId: 'viewer', plainAddress: true }, [
    ...viewer,
    ...saved.applications,
  ]);
  expect(JSON.parse(line)).toMatchObject({
    tempPasses: [{ trialApplication: 'Viewer app', plainAddress: true }],
    applications: [{ name: 'Channel app' }, { name: 'Viewer app' }],
  });
});

test('a device that has another name says both, and who else has the new one', () => {
  const [deviceId, other] = ['ba23d141-d715-561c-94f4-e9e4c966b1eb', '98:87:4C:2A:10:01'];
  const named = read({
    devices: [
      { deviceId, name: 'Living room' },
      { deviceId: other, name: 'Kitchen' },
    ],
  });
  const { next } = mergeSetUp(saved, named);
  const again = read({ devices: [{ deviceId, name: '\u202eKitchen ' }] });
  const merge = mergeSetUp({ ...next, sites: [] }, again);
  expect(merge.devices).toMatchObject([
    {
      change: 'changed',
      device: { deviceId, name: 'Kitchen' },
      nameBefore: 'Living room',
      namesakes: [{ deviceId: other }],
    },
  ]);
  expect(merge.next.devices.map(({ name }) => name)).toEqual(['Kitchen', 'Kitchen']);
});

test('what a device is comes with a file, and stays where the file does not say it', () => {
  const deviceId = 'stb-4711';
  const roku = { model: 'Roku', osName: 'Roku OS' };
  const named = read({ devices: [{ deviceId, name: 'Box' }] });
  const described = read({
    devices: [{ deviceId, name: 'Box', deviceInfo: JSON.stringify(roku) }],
  });
  const before = mergeSetUp(saved, named).next;
  const merge = mergeSetUp({ ...before, sites: [] }, described);
  expect(merge.devices).toMatchObject([
    {
      change: 'changed',
      nameBefore: undefined,
      fields: [{ field: 'deviceInfo', before: '', after: JSON.stringify(roku) }],
    },
  ]);
  expect(merge.next.devices).toMatchObject([{ deviceInfo: roku }]);
  const again = mergeSetUp({ ...merge.next, sites: [] }, named);
  expect(again.devices).toMatchObject([
    { change: 'same', device: { deviceInfo: roku }, fields: [] },
  ]);
});

test('of a device a file holds its name and what it is: no key, no Temp Pass, no pin', () => {
  const key = 'f'.repeat(64);
  const device = {
    deviceId: 'stb-4711',
    name: 'Box',
    pinned: true,
    deviceInfo: { model: 'Roku' },
    tempPassId: 'one',
    keys: [key],
  };
  const devices = v.parse(v.array(namedDeviceSchema), [device]);
  expect(setUpOf({ ...saved, devices }).devices).toEqual([
    { deviceId: 'stb-4711', name: 'Box', deviceInfo: '{"model":"Roku"}' },
  ]);
});
