import { expect, test } from 'vitest';
import { circlesIn } from './circles';

test('folders that import downwards only make no circle', () => {
  const edges = new Map([
    ['a', ['b', 'c']],
    ['b', ['c']],
  ]);
  expect(circlesIn(edges)).toEqual([]);
});

test('a circle is found through any number of folders', () => {
  const edges = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
    ['e', ['f']],
    ['f', ['e', 'a']],
  ]);
  expect(circlesIn(edges)).toEqual([
    ['a', 'b', 'c'],
    ['e', 'f'],
  ]);
});
