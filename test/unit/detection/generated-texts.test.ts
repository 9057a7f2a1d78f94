import { expect, test } from 'vitest';
import { dimensions } from '../../generated/dimensions';
import { idsInText } from '../../generated/finder';
import { failingTexts } from '../../generated/known-failing';
import { testKinds } from '../../generated/run';
import { textKinds } from '../../generated/text-kinds';

testKinds({
  kinds: textKinds,
  failing: failingTexts,
  least: 20_000,
  read: ({ text }) => idsInText(text),
});

test.each(dimensions)('the generator varies %s: at least %i values', (_, least, values) => {
  expect(new Set(values).size).toBeGreaterThanOrEqual(least);
});
