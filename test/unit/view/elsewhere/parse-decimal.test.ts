import { expect, test } from 'vitest';
import { parseDecimal } from '../../../../src/view/elsewhere/parse-decimal';

test.each([
  ['10', 10],
  ['0.5', 0.5],
  ['0,5', 0.5],
  [' 0,25 ', 0.25],
])('%j is the number %d, with a point or with a comma', (text, number) => {
  expect(parseDecimal(text)).toBe(number);
});

test.each(['', 'x', '1.000', '1,000', '1,0,0', '-1', '1e3', '0x10', ','])(
  '%j is no number, or not the same one in every language',
  (text) => {
    expect(parseDecimal(text)).toBeNaN();
  },
);
