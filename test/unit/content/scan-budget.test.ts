import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ScanBudget } from '../../../src/content/scan-budget';

test('in the long run scans take at most 3 % of the main thread, whatever each costs', () => {
  const cost = fc.double({ min: 0.1, max: 600, noNaN: true });
  fc.assert(
    fc.property(fc.array(cost, { minLength: 50, maxLength: 50 }), (costs) => {
      const budget = new ScanBudget();
      let now = 0;
      let spent = 0;
      for (const each of costs) {
        now += each;
        spent += each;
        now += budget.pauseAfter(each, now);
      }
      // What may be spent at once comes on top, once.
      expect(spent).toBeLessThanOrEqual(0.03 * now + 1_000);
    }),
  );
});

test('a page that changes once is scanned again soon, also where a scan takes long', () => {
  const budget = new ScanBudget();
  expect(budget.pauseAfter(400, 400)).toBe(250);
  expect(budget.pauseAfter(400, 1_050)).toBe(250);
});

test('a page that rested for a minute is scanned soon again', () => {
  const budget = new ScanBudget();
  for (const _ of Array(5)) budget.pauseAfter(400, 2_000);
  expect(budget.pauseAfter(0, 2_000)).toBeGreaterThan(30_000);
  expect(budget.pauseAfter(400, 62_000)).toBe(250);
});
