import { expect, test } from 'vitest';
import { spreadOf } from '../../../bench/statistics';

test('the median and the half around it, of an odd and of an even count', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4 });
  expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, low: 1.75, high: 3.25 });
  expect(spreadOf([7])).toEqual({ median: 7, low: 7, high: 7 });
});

test('one slow round among many changes nothing', () => {
  expect(spreadOf([10, 10, 10, 10, 9_000]).median).toBe(10);
});

test.each([[[]], [[1, Number.NaN]]])('%j cannot be summed up', (values) => {
  expect(() => spreadOf(values)).toThrow('cannot be summed up');
});
