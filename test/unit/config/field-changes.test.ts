import { expect, test } from 'vitest';
import { mergeSetUp } from '../../../src/config/merge';
import { setUpOf } from '../../../src/config/write';
import { entry, read, saved } from './sample-settings';

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
