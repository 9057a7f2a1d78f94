import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceIdInText, readEnteredDeviceId } from '../../../src/input/entered-device-id';
import { parseDeviceId } from '../../../src/pass/ids/device-id';
import { meansEveryone } from '../../../src/pass/ids/means-everyone';
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
])('%j is read as the sample device', (selection) => {
  expect(deviceIdInText(selection)).toBe(id);
});

test.each([
  'stb:4F21/A45DB68F11FD',
  'f23804a37802993fdc8e28a7f244dfe088b6a9ea21457670728e6731fa639991',
  '9774d56d682e549c',
])('%s alone is a device ID', (selection) => {
  expect(deviceIdInText(selection)).toBe(selection);
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
])('%j is no device ID, or not one alone', (selection) => {
  expect(deviceIdInText(selection)).toBeUndefined();
});

test('no selection means everybody', () => {
  fc.assert(
    fc.property(fc.oneof(spelledAll, anyText), (text) => {
      for (const selection of [text, `Device ID: ${text}`, `device_id=${text}`]) {
        const found = deviceIdInText(selection);
        if (found !== undefined) expect(parseDeviceId(found)).toEqual({ ok: true, value: found });
        expect(meansEveryone(found ?? 'none')).toBe(false);
      }
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  [`"deviceId":"${id}"`, id],
  [`"deviceId": "${id}",`, id],
  [`device_id=${id}`, id],
  [`device_id=${id}&mvpd_id=TempPass`, id],
  [`${id},`, id],
  [`"${id}";`, id],
  [`${id}.`, id],
  [`<${id}>`, id],
  ['stb-4711.', 'stb-4711'],
  [`fingerprint ${Buffer.from(`{${id}}`).toString('base64')}`, `{${id}}`],
])('a right click and the field read %j as %s', (text, deviceId) => {
  expect(deviceIdInText(text)).toBe(deviceId);
  expect(readEnteredDeviceId(text)).toEqual({ ok: true, value: deviceId });
});

test.each([
  '11111111-2222-3333-4444-555555555555',
  '0123456789abcdef',
  'deadbeefdeadbeefdeadbeefdeadbee1',
  'kitchen-tv-1',
  'SM-S918B',
])('an ID that a person made up is theirs to reset: %s', (typed) => {
  expect(readEnteredDeviceId(typed)).toEqual({ ok: true, value: typed });
  expect(deviceIdInText(typed)).toBe(typed);
});

test.each([
  ['20261127', '20261127'],
  ['kitchen', 'kitchen'],
  ['kitchen,', 'kitchen'],
  ['my-firetv-0042', 'my-firetv-0042'],
  ['device:123', 'device:123'],
])('what no right click takes can be typed: %j', (text, deviceId) => {
  expect(readEnteredDeviceId(text)).toEqual({ ok: true, value: deviceId });
});

test.each([
  ['device_id=kitchen', '='],
  ['"deviceId":"kitchen"', ':'],
  ['‘deviceId=kitchen’', '='],
  ['“device-id:kitchen”', ':'],
  ['«device_id=kitchen»', '='],
])('%j is not sent with its label', (text, character) => {
  expect(readEnteredDeviceId(text)).toEqual({ ok: false, error: { character } });
  expect(deviceIdInText(text)).toBeUndefined();
});

test('what one of the two reads is an ID to the other too, and reads as itself', () => {
  const ids = fc.oneof(fc.uuid(), fc.stringMatching(/^[0-9a-f]{16,64}$/u), anyText);
  const around = fc.constantFrom('', '"', ',', ';', '.', ' ', '"deviceId":"', 'device_id=', '&x=1');
  fc.assert(
    fc.property(around, ids, around, (before, text, after) => {
      const found = deviceIdInText(before + text + after);
      const entered = readEnteredDeviceId(before + text + after);
      if (found !== undefined) expect(entered).toEqual({ ok: true, value: found });
      if (entered.ok) expect(parseDeviceId(entered.value)).toEqual(entered);
    }),
    { numRuns: 10_000, seed: 11 },
  );
});

test.each([
  'viewer@example.com',
  ' "viewer@example.com", ',
  'Viewer＠example.com',
  'viewer%40example.com',
  'fingerprint dmlld2VyQGV4YW1wbGUuY29t',
  'Device ID: viewer@example.com',
])('an e-mail address is the ID of no device, and is not sent as one: %j', (text) => {
  expect(readEnteredDeviceId(text).ok).toBe(false);
  expect(deviceIdInText(text)).toBeUndefined();
});

test('an ID with an @ and no domain behind it is one', () => {
  expect(readEnteredDeviceId('box7@lab')).toEqual({ ok: true, value: 'box7@lab' });
});
