import { expect, test } from 'vitest';
import { isTypedRun } from '../../../../src/detection/values/typed-run';
import { typedRun } from '../../../generated/negatives/no-ids';
import { Random } from '../../../generated/random';
import { oddShapes, plainShapes } from '../../../generated/value-shapes';

test('hex digits that documents show are typed', () => {
  const random = new Random(13);
  const typed = new Set(Array.from({ length: 500 }, () => typedRun(random)));
  expect([...typed].filter((one) => !isTypedRun(one))).toEqual([]);
});

test('IDs that a program drew are not', () => {
  const random = new Random(13);
  for (const { write } of [...plainShapes, ...oddShapes]) {
    for (let count = 0; count < 2_000; count++) {
      const { id } = write(random);
      expect(isTypedRun(id) ? id : '').toBe('');
    }
  }
});
