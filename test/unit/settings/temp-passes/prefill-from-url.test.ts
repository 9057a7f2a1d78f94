import { expect, test } from 'vitest';
import { newTempPassPath } from '../../../../src/messages/page-urls';
import { namedTempPass } from '../../../../src/settings/temp-passes/prefill-from-url';

const named = { requestorId: 'REF30', mvpdId: 'TempPass_NEW' };
const read = (path: string) => namedTempPass(new URL(path, 'https://localhost').search);

test('a Temp Pass that a page names arrives in Settings with its two IDs', () => {
  expect(read(newTempPassPath(named))).toEqual(named);
});

test('a Temp Pass that an app names arrives with its environment and kind', () => {
  const told = { ...named, environment: { kind: 'prequal-staging' }, kind: 'promotional' };
  expect(read(newTempPassPath(told))).toEqual(told);
});

test('a custom environment, whose addresses the path has no room for, is left to the person', () => {
  expect(read(newTempPassPath({ ...named, environment: { kind: 'custom' } }))).toEqual(named);
});

test('what no Temp Pass could have is left out of the form', () => {
  const query = '?requestorId=REF30&mvpdId=TempPass_NEW&environment=live&kind=free';
  expect(namedTempPass(query)).toEqual(named);
  expect(namedTempPass('?requestorId=REF30&mvpdId=')).toBeUndefined();
});
