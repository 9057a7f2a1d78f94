import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceIdInSelection } from '../../../src/background/selected-device-id';
import { parseDeviceId } from '../../../src/pass/device-id';
import { meansEveryone } from '../../../src/pass/means-everyone';
import { anyText, spelledAll } from '../pass/any-text';

const id = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';

test.each([
  id,
  ` "${id}", `,
  `Device ID: ${id}`,
  `AP-Device-Identifier: fingerprint ${Buffer.from(id).toString('base64')}`,
  `ba23d141-d715-\n561c-94f4-\n  e9e4c966b1eb`,
  `ba23d141-d715-↵\n561c-94f4-e9e4c966b1eb`,
  `device_id=${id}&requestor_id=REF30`,
  `curl -X DELETE 'https://mgmt.auth.adobe.com/reset-tempass/v3/reset?device_id=${id}&mvpd_id=TempPass'`,
])('%j is that device', (selection) => {
  expect(deviceIdInSelection(selection)).toBe(id);
});

test.each([
  'stb:4F21/A45DB68F11FD',
  'f23804a37802993fdc8e28a7f244dfe088b6a9ea21457670728e6731fa639991',
  '9774d56d682e549c',
])('%s alone is a device ID', (selection) => {
  expect(deviceIdInSelection(selection)).toBe(selection);
});

test.each([
  '',
  'hello',
  'A sentence that a person selected by mistake.',
  'session 4711',
  'Device ID:',
  `Device ID: ${id}, Device ID: 00000001-d715-561c-94f4-e9e4c966b1eb`,
  '2026-11-24',
  'https://example.com/devices',
  // Hexadecimal, Base64 and both: everybody.
  'Device ID: 616c6c',
  'fingerprint YWxs',
  'device_id=fingerprint%20NjE2YzZj',
])('%j is none, or none alone', (selection) => {
  expect(deviceIdInSelection(selection)).toBeUndefined();
});

test('no selection means everybody', () => {
  fc.assert(
    fc.property(fc.oneof(spelledAll, anyText), (text) => {
      for (const selection of [text, `Device ID: ${text}`, `device_id=${text}`]) {
        const found = deviceIdInSelection(selection);
        if (found !== undefined) expect(parseDeviceId(found)).toEqual({ ok: true, value: found });
        expect(meansEveryone(found ?? 'none')).toBe(false);
      }
    }),
    { numRuns: 2_000 },
  );
});
