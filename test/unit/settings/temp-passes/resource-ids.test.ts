import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readResourceIds,
  refusalOfResourceIds,
  writeResourceIds,
} from '../../../../src/settings/temp-passes/resource-ids';

test.each([
  ['', []],
  [' \n , ', []],
  ['REF30', ['REF30']],
  ['a\nb', ['a', 'b']],
  ['a, b c,,d\r\n', ['a', 'b', 'c', 'd']],
  ['a a A', ['a', 'A']],
  ['"News, 8 pm" sport', ['News, 8 pm', 'sport']],
  [
    '<rss version="2.0"> <title>a, b</title></rss>\nREF30',
    ['<rss version="2.0"> <title>a, b</title></rss>', 'REF30'],
  ],
  ['"open', ['"open']],
])('%j', (text, ids) => {
  expect(readResourceIds(text)).toEqual(ids);
});

test('whatever is kept is read back as it is', () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('a', ' ', ',', '"', '\\', '<', '\n', '\r', '…'),
      maxLength: 8,
    }),
  );
  const ids = fc.uniqueArray(text.map((one) => one.trim()).filter(Boolean), { maxLength: 20 });
  fc.assert(
    fc.property(ids, (all) => {
      expect(readResourceIds(writeResourceIds(all))).toEqual(all);
    }),
    { numRuns: 5_000 },
  );
});

test('twenty are kept, and none that is longer than Adobe could mean', () => {
  const ids = Array.from({ length: 20 }, (_, index) => `${index}`);
  expect(refusalOfResourceIds(ids)).toBeUndefined();
  expect(refusalOfResourceIds([...ids, 'one more'])).toBe('tooMany');
  expect(refusalOfResourceIds(['x'.repeat(1_025)])).toBe('tooLong');
});
