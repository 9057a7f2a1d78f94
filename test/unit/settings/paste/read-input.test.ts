import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incomingText } from '../../../../src/settings/paste/read-input';
import { anyTextFile } from '../../../generated/pasted-files';

test('a text file is read in the encoding that it is written in', async () => {
  for (const { name, text, bytes } of fc.sample(anyTextFile, { seed: 13, numRuns: 200 })) {
    const read = await incomingText([new File([Buffer.from(bytes)], 'a.txt')], '');
    expect({ name, read }).toEqual({ name, read: { ok: true, value: text } });
  }
});
