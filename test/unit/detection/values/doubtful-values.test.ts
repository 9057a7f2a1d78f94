import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCut, isCutAt } from '../../../../src/detection/values/cut';
import { isPlaceholder } from '../../../../src/detection/values/placeholder';
import { cuts, placeholders } from '../../../generated/pasted-doubts';
import { anyDeviceId } from '../../../generated/pasted-ids';

const names = ['device_id', 'requestor_id', 'mvpd_id'];
// A masked one says `xxxx` too.
const isEither = (value: string) => isPlaceholder(value) || isCut(value);

test.each(placeholders)('a placeholder of this kind is none: %s', (_, write) => {
  for (const name of names)
    expect([write(name), isEither(write(name))]).toEqual([write(name), true]);
});

test.each([
  '{{ device_id }}',
  '$1',
  `\${id:-none}`,
  '%1',
  '%DEVICE_ID%',
  ':deviceId',
  '<id>',
  'TBD',
])('%s is a placeholder', (value) => {
  expect(isPlaceholder(value)).toBe(true);
});

test.each(cuts)('a value that is cut or masked is not whole: %s', (_, write) => {
  const value = '5c9a1f70-3b2e-4d68-9e41-7ab0c2d4e6f8';
  const written = write(value);
  const at = /^[\w-]*/u.exec(written)?.[0].length ?? 0;
  expect(isCut(written) || isCutAt(written, at)).toBe(true);
});

test('a device ID is neither cut nor a placeholder', () => {
  fc.assert(
    fc.property(anyDeviceId, (id) => {
      const isGuid = /^[\da-f-]{36}$/iu.test(id);
      for (const value of [id, encodeURIComponent(id), isGuid ? `{${id}}` : id]) {
        expect([value, isPlaceholder(value), isCut(value)]).toEqual([value, false, false]);
      }
    }),
    { numRuns: 2_000, seed: 13 },
  );
});

test.each([
  'REF30',
  'AdobeBEAST',
  'TempPass',
  'TempPass_TEST40',
  'my-firetv-0042',
  'test-device-1',
  'device-tester',
  'kitchen',
  '%C3%84pfel',
  '{BA23D141-D715-561C-94F4-E9E4C966B1EB}',
  'stb:4F21/A45DB68F11FD',
  'sampleChannel',
])('%s is a value', (value) => {
  expect([isPlaceholder(value), isCut(value)]).toEqual([false, false]);
});

test.each(['', ', then', '. It', ' and', '"', '")', '\n..', ' (see below)', '[0m', '* b'])(
  'what has %j behind it is whole',
  (after) => {
    expect(isCutAt(`a${after}`, 1)).toBe(false);
  },
);
