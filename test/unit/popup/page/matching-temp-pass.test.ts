import * as v from 'valibot';
import { expect, test } from 'vitest';
import { mvpdIdSchema, requestorIdSchema } from '../../../../src/pass/ids/schemas';
import { matchingTempPass, unsavedTempPass } from '../../../../src/popup/page/matching-temp-pass';
import { type TempPass, tempPassSchema } from '../../../../src/storage/temp-passes';

function saved(id: string, mvpdId: string, environment = 'release-staging'): TempPass {
  const kind = 'basic' as const;
  const entries = { id, name: '', environment: { kind: environment }, requestorId: 'REF30' };
  return v.parse(tempPassSchema, { ...entries, mvpdId, kind });
}

function named(requestorIds: readonly string[], mvpdIds: readonly string[] = []) {
  return {
    requestorIds: requestorIds.map((one) => v.parse(requestorIdSchema, one)),
    mvpdIds: mvpdIds.map((one) => v.parse(mvpdIdSchema, one)),
  };
}

const staging = saved('1', 'TempPass');
const promotional = saved('2', 'flexibleTempPass');
const production = saved('3', 'TempPass', 'release-production');

test('requestor and MVPD ID together select', () => {
  const both = named(['REF30'], ['flexibleTempPass']);
  expect(matchingTempPass([staging, promotional], staging, both)).toBe(promotional);
});

test('a requestor ID alone selects where it is the only one', () => {
  expect(matchingTempPass([promotional], promotional, named(['REF30']))).toBe(promotional);
  expect(matchingTempPass([staging, promotional], staging, named(['OTHER']))).toBeUndefined();
});

test('a page cannot change the environment', () => {
  const all = [staging, promotional, production];
  const page = named(['REF30'], ['TempPass']);
  expect(matchingTempPass(all, staging, page)).toBe(staging);
  expect(matchingTempPass(all, production, page)).toBe(production);
  expect(matchingTempPass(all, promotional, page)).toBeUndefined();
});

test('what is not saved is offered, where the page leaves no doubt', () => {
  const all = [staging];
  expect(unsavedTempPass(all, named(['REF30'], ['TempPass_NEW']))).toEqual({
    requestorId: 'REF30',
    mvpdId: 'TempPass_NEW',
  });
  expect(unsavedTempPass(all, named(['REF30'], ['TempPass']))).toBeUndefined();
  expect(unsavedTempPass(all, named(['REF30']))).toBeUndefined();
  expect(unsavedTempPass(all, named(['REF30', 'TWO'], ['TempPass_NEW']))).toBeUndefined();
});
