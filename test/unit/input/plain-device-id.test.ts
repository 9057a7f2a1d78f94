import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceIdInText, readEnteredDeviceId } from '../../../src/input/entered-device-id';
import { plainDeviceId } from '../../../src/input/plain-device-id';
import { keyNames, otherNames } from '../../generated/label-names';

const id = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';

test.each([
  '',
  id,
  id.toUpperCase(),
  'f23804a37802993fdc8e28a7f244dfe088b6a9ea21457670728e6731fa639991',
  '9774d56d682e549c',
  'kitchen-tv-1',
  'stb_4711',
  // As far as somebody has typed.
  'ba23d1',
  'ba23d141-d715-5',
  'all',
])('%j is read without the finder', (typed) => {
  expect(plainDeviceId(typed)).toEqual(readEnteredDeviceId(typed));
  expect(plainDeviceId(typed)).toBeDefined();
});

test.each([
  `device_id=${id}`,
  `{${id}}`,
  ` ${id}`,
  'stb:4F21/A45DB68F11FD',
  `fingerprint ${btoa(id)}`,
  // As records of registration codes have it.
  btoa(id),
  btoa(id).replaceAll('=', ''),
  'device ID kitchen',
])('%j is left to the finder', (text) => {
  expect(plainDeviceId(text)).toBeUndefined();
});

test('what is read without the finder is what the finder reads', () => {
  const base64url = (text: string) => Buffer.from(text).toString('base64url');
  const value = fc.oneof(
    fc.uuid(),
    fc.stringMatching(/^[0-9a-f]{8,64}$/u),
    fc.stringMatching(/^[\w.-]{1,24}$/u),
    fc.uuid().map((one) => one.slice(0, -4)),
    fc.uuid().map(base64url),
    fc.stringMatching(/^[0-9a-z]{6,20}$/u).map(base64url),
    fc.constantFrom('redacted', 'truncated', 'xxxx', 'tempass', 'fingerprint', 'all', '20261127'),
  );
  const piece = fc.oneof(value, fc.constantFrom(...keyNames, ...otherNames));
  const texts = fc
    .array(fc.tuple(piece, fc.constantFrom('', '.', '_', '-', '__', '--')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((pieces) => pieces.flat().slice(0, -1).join(''));
  let read = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const plain = plainDeviceId(text);
      const found = deviceIdInText(text);
      if (plain === undefined || found === undefined) return;
      read += 1;
      expect(plain).toEqual({ ok: true, value: found });
    }),
    { numRuns: 3_000, seed: 14 },
  );
  expect(read).toBeGreaterThan(100);
});
