import { expect, test } from 'vitest';
import { disagreements } from '../../../scripts/long/ledger';

const ids = ['one', 'two', 'three'];

function compared(resets: Record<string, number>, recorded: Record<string, string>): string[] {
  const counts = { requests: 0, throttled: 0, seconds: 0, longestGap: 0 };
  const ledger = { resets: new Map(Object.entries(resets)), ...counts };
  return disagreements(ids, ledger, new Map(Object.entries(recorded)));
}
const once = { one: 1, two: 1, three: 1 };
const done = { one: 'done', two: 'done', three: 'done' };

test('a server and a record that say the same of each device agree, also with a repeat', () => {
  expect(compared(once, done)).toEqual([]);
  expect(compared({ ...once, two: 2 }, done)).toEqual([]);
});

test.each([
  ['was never reset', { one: 1, two: 1 }, done, '1 were never reset, such as three'],
  ['has no outcome', once, { one: 'done', three: 'done' }, '1 have no outcome, such as two'],
  ['is not done', once, { ...done, one: 'unknown' }, '1 are not done, such as one'],
  ['is recorded by mistake', once, { ...done, four: 'done' }, 'recorded and not in the list'],
  ['was reset by mistake', { ...once, four: 1 }, done, 'reset and are not in the list'],
])('a device that %s is told', (_, resets, recorded, said) => {
  expect(compared(resets, recorded)).toEqual([expect.stringContaining(said)]);
});
