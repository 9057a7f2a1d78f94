import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { parseDeviceId } from '../../../../src/pass/ids/device-id';
import { parseKey } from '../../../../src/pass/ids/generic-key';
import { parseOptionalParameter } from '../../../../src/pass/ids/optional-parameter';
import { parseMvpdId, parseRequestorId } from '../../../../src/pass/ids/temp-pass';
import { everybody, severalParameters } from '../decoding/encodings';
import { isDangerous } from '../decoding/independent-decoder';
import { looseBase64, looseReadings } from '../decoding/loose-base64';

vi.setConfig({ testTimeout: 60_000 });
const parsers = [parseDeviceId, parseKey, parseRequestorId, parseMvpdId, parseOptionalParameter];

/** Dangerous, and something: anything at all is nothing to a reader that ends at the first sign. */
const isTold = (reading: string) => reading.trim() !== '' && isDangerous(reading);

test.each([
  // A plus is a space in a form, and a digit of Base64.
  '+c3RiLTQ3MTE%2FcmVxdWVzdG9yX2lkPWFsbA%3D%3D%0A',
  '+c3RiLTQ3MTE/cmVxdWVzdG9yX2lkPWFsbA==',
  // A reader of one alphabet skips the signs of the other.
  '-c3RiLTQ3MTE/cmVxdWVzdG9yX2lkPWFsbA',
  '_c3RiLTQ3MTE/cmVxdWVzdG9yX2lkPWFsbA',
  // Padding ends it to one reader, and only a part of it to another.
  'YWxs=abcd',
  'eA==JmRldmljZV9pZD1hbGw=',
  '_eA==JmRldmljZV9pZD1hbGw=',
])(
  '%j is nobody’s ID and no parameter, as a lenient reader of Base64 takes it for more',
  (text) => {
    expect(looseReadings(text).some(isTold)).toBe(true);
    for (const parse of parsers) expect(parse(text).ok).toBe(false);
  },
);

test.each([
  ['everybody', everybody],
  ['another parameter', severalParameters],
])('%s is refused in Base64 with whatever a reader skips around and within it', (_, texts) => {
  fc.assert(
    fc.property(looseBase64(texts), (text) => {
      fc.pre(looseReadings(text).some(isTold));
      for (const parse of parsers) expect([text, parse(text).ok]).toEqual([text, false]);
    }),
    { numRuns: 10_000, seed: 14 },
  );
});
