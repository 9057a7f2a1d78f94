import { expect, test } from 'vitest';
import { mergeSetUp } from '../../../src/config/merge';
import type { Saved } from '../../../src/config/write';
import { empty, entry, read, saved } from './sample-settings';

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
