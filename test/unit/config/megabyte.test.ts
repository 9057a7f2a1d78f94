import { expect, test } from 'vitest';
import { recognise } from '../../../src/config/detect-input';
import { cpuTime } from '../cpu-time';

const mb = 1024 * 1024;
const fill = (text: string) => text.repeat(Math.floor(mb / text.length));
const reset = '/reset-tempass/v3/reset?';

test.each([
  'https://',
  'https://a/reset-tempass/v3/reset?requestor_id=',
  "'",
  '"\\',
  "$'\\",
  '`\n^"',
  'eyJa.',
  '{"software_statement":"',
  '-d a=b ',
  '\\',
  '[',
  '{"resetTempPass":1,"a":',
  'requestor_id=A&amp;',
  '%',
  ' ',
  'device_id',
  'requestor_id\n',
  'host: ',
  '{{a}}',
  '=3D',
  '/reset-tempass/',
  '/reset-tempass/v3/reset\na',
  '" + "',
  '"software_statement": "eyJa"',
])('a megabyte of %j is answered at once', async (piece) => {
  for (const text of [
    fill(piece),
    `${fill(piece).slice(reset.length)}${reset}`,
    `${reset}${fill(piece).slice(reset.length)}`,
  ]) {
    const spent = cpuTime();
    await recognise(text);
    // A tenth of a second is usual; what grows with the square of the text takes minutes.
    expect(spent()).toBeLessThan(3_000);
  }
});
