import * as v from 'valibot';
import { expect, test } from 'vitest';
import { resetScopeOf } from '../../../src/pass/ids/temp-pass';
import { tempPassEntries, tempPasses } from '../../../src/storage/temp-passes';

const entries = {
  name: '',
  environment: { kind: 'release-staging' },
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'basic',
};

test.each([
  ['appId', 'app \ud83d'],
  ['deviceUser', 'x&device_id=all'],
  ['environmentParameter', 'a#b'],
  ['requestorId', 'A&E'],
  ['mvpdId', 'Temp%20Pass'],
] as const)('a Temp Pass saved with %s %j can be read, and sends nothing', (field, text) => {
  const other = { ...entries, id: 'other' };
  const saved = v.parse(tempPasses.schema, [{ ...entries, id: 'one', [field]: text }, other]);
  expect(saved.map((one) => [one.id, one[field]])).toEqual([
    ['one', text],
    ['other', other[field as 'requestorId']],
  ]);
  expect(saved.map((one) => resetScopeOf(one).ok)).toEqual([false, true]);
  expect(saved[0] && resetScopeOf(saved[0])).toEqual({ ok: false, error: field });
  // Nothing new comes in like that.
  expect(v.is(tempPassEntries, { ...entries, [field]: text })).toBe(false);
});
