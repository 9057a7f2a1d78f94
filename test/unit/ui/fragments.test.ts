import { expect, test } from 'vitest';
import { hasFragments } from '../../../src/ui/fragments';

const text = 'Living room REF30 · TempPass_TEST40 Release staging';

test.each([
  ['', true],
  ['test40', true],
  ['ref 40', true],
  ['40  REF ', true],
  ['staging living', true],
  ['ＲＥＦ３０', true],
  ['ref31', false],
  ['ref production', false],
])('of a Temp Pass “%s” finds it: %s', (query, found) => {
  expect(hasFragments(text, query)).toBe(found);
});
