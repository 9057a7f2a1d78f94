import { expect, test } from 'vitest';
import { mergeSetUp } from '../../../src/config/merge';
import { writeTempPass } from '../../../src/config/write';
import { empty, entry, read, saved } from './sample-settings';

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
