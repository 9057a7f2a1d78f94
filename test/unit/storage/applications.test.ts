import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { RegisteredApplication } from '../../../src/storage/applications';

vi.mock('webext-storage', () => ({ StorageItem: class {} }));
const { resetApplications, trialApplications } = await import('../../../src/storage/applications');

const environment = { kind: 'release-staging' } as const;
const resets = 'temporary:passes:owner';
const trials = 'api:client:v2';

function application(
  id: string,
  scopes?: string[],
  of: RegisteredApplication['environment'] = environment,
) {
  return { id, name: id, environment: of, credential: 'statement' as const, scopes };
}
const ids = (all: readonly RegisteredApplication[]) => all.map(({ id }) => id);

const all = [
  application('trials', [trials]),
  application('elsewhere', [trials, resets], { kind: 'release-production' }),
  application('unsaid'),
  application('resets', [resets]),
  application('both', [resets, trials]),
  application('nothing', []),
];

test('an application whose scopes are all for something else resets last, all others in their order', () => {
  expect(ids(resetApplications(all, { environment }))).toEqual([
    'unsaid',
    'resets',
    'both',
    'nothing',
    'trials',
  ]);
});

test.each(['both', 'trials', 'nothing'])('the named one, %s, resets before all others', (id) => {
  const sorted = ids(resetApplications(all, { environment, applicationId: id }));
  expect(sorted[0]).toBe(id);
  expect(sorted).toHaveLength(5);
});

test('only an application with the scope may read trials', () => {
  expect(ids(trialApplications(all, { environment }))).toEqual(['trials', 'both']);
});

test('of applications that may read trials, the one that resets comes first', () => {
  const sorted = trialApplications(all, { environment, applicationId: 'both' });
  expect(ids(sorted)).toEqual(['both', 'trials']);
  // Not where nothing says that it may.
  const unsaid = trialApplications(all, { environment, applicationId: 'unsaid' });
  expect(ids(unsaid)).toEqual(['trials', 'both']);
});

test('the one that is named for trials comes first, also where nothing is said of it', () => {
  const using = { environment, applicationId: 'both', trialApplicationId: 'unsaid' };
  expect(ids(trialApplications(all, using))).toEqual(['unsaid', 'both', 'trials']);
});

test('a named one of another environment, or one that was removed, is not taken', () => {
  for (const id of ['elsewhere', 'removed', '']) {
    const using = { environment, applicationId: id, trialApplicationId: id };
    expect(ids(trialApplications(all, using))).toEqual(['trials', 'both']);
    expect(ids(resetApplications(all, using))[0]).toBe('unsaid');
  }
});

const anyApplication = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  kind: fc.constantFrom('release-staging', 'release-production'),
  scopes: fc.option(fc.subarray([resets, trials, 'other']), { nil: undefined }),
});

test('whatever is saved, the environment is never another one and the list is left as it was', () => {
  const name = fc.option(fc.constantFrom('a', 'b', 'z'), { nil: undefined });
  fc.assert(
    fc.property(fc.array(anyApplication), name, name, (some, applicationId, trialApplicationId) => {
      const saved = some.map(({ id, kind, scopes }) => application(id, scopes, { kind }));
      const before = structuredClone(saved);
      const using = { environment, applicationId, trialApplicationId };
      const [forResets, forTrials] = [
        resetApplications(saved, using),
        trialApplications(saved, using),
      ];
      expect(saved).toEqual(before);
      const here = saved.filter((one) => one.environment.kind === 'release-staging');
      expect(new Set(forResets)).toEqual(new Set(here));
      for (const one of forTrials) {
        expect(here).toContain(one);
        expect(one.id === trialApplicationId || one.scopes?.includes(trials)).toBe(true);
      }
    }),
  );
});
