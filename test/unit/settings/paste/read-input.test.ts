import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incomingText } from '../../../../src/settings/paste/read-input';
import { anyTextFile } from '../../../generated/pasted-files';

/** Encodings that are read wrong today. */
const failing: readonly string[] = [
  'UTF-16BE',
  'UTF-16BE with a mark',
  'UTF-16LE',
  'UTF-16LE with a mark',
];

test('a text file is read in the encoding that it is written in', async () => {
  const wrong = new Set<string>();
  for (const { name, text, bytes } of fc.sample(anyTextFile, { seed: 13, numRuns: 200 })) {
    const read = await incomingText([new File([Buffer.from(bytes)], 'a.txt')], '');
    if (!read.ok || read.value !== text) wrong.add(name);
  }
  expect([...wrong].sort()).toEqual(failing);
});
