import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDeviceId } from '../../../../src/pass/ids/device-id';
import { parseGenericKey, parseKey } from '../../../../src/pass/ids/generic-key';
import { resetScopeOf } from '../../../../src/pass/ids/temp-pass';
import { type ResetTarget, resetUrl } from '../../../../src/pass/reset/reset';
import { anyCodePoint } from '../any-code-point';
import { anyText } from '../any-text';
import { sampleScope } from '../auth/sample-scope';

const scope = sampleScope('REF30', 'TempPass');

function queryOf(target: ResetTarget, of = scope): URLSearchParams {
  return new URL(resetUrl(of, target)).searchParams;
}

test('no input whatever makes a device reset without its ID or with all', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const device = parseDeviceId(text);
      if (!device.ok) return;
      const sent = queryOf({ kind: 'device', deviceId: device.value }).getAll('device_id');
      expect(sent).toEqual([device.value]);
      expect(device.value.trim()).not.toBe('');
      expect(device.value.toLowerCase()).not.toBe('all');
      expect(decodeURIComponent(encodeURIComponent(device.value))).toBe(device.value);
    }),
    { numRuns: 5_000 },
  );
});

test('no input whatever makes a key reset without its key or with all', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.boolean(), fc.boolean(), async (text, trim, lowerCase) => {
      const read = await parseGenericKey(text, { trim, lowerCase, hash: 'SHA-256' });
      if (!read.ok) return;
      const { key } = read.value;
      expect(queryOf({ kind: 'key', key }).getAll('key')).toEqual([key]);
      expect(key).not.toBe('');
      expect(key.toLowerCase()).not.toBe('all');
      expect(key).not.toContain('@');
    }),
    { numRuns: 2_000 },
  );
});

test('what is accepted is sent byte for byte, case and all', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~]{4,80}$/u), (text) => {
      const device = parseDeviceId(text);
      fc.pre(device.ok && !/[,;.]$|^["'`]|["'`]$/u.test(text) && !/^ap-device/iu.test(text));
      if (device.ok) expect(device.value).toBe(text);
    }),
  );
});

test('a reset of everybody always names `all`', () => {
  expect(queryOf({ kind: 'everyDevice' }).get('device_id')).toBe('all');
  expect(queryOf({ kind: 'everyKey' }).get('key')).toBe('all');
});

test('a reset is the request that Adobe documents', () => {
  const device = parseDeviceId('ba23d141-d715-561c-94f4-e9e4c966b1eb');
  if (!device.ok) throw new Error('refused');
  const url = new URL(resetUrl(scope, { kind: 'device', deviceId: device.value }));
  expect(url.origin + url.pathname).toBe('https://mgmt.auth.adobe.com/reset-tempass/v3/reset');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    requestor_id: 'REF30',
    mvpd_id: 'TempPass',
    device_id: 'ba23d141-d715-561c-94f4-e9e4c966b1eb',
  });
});

test('optional parameters are encoded, left out where empty, and never add a target', () => {
  const device = parseDeviceId('device');
  const key = parseKey('0123456789abcdef');
  if (!device.ok || !key.ok) throw new Error('refused');
  const text = fc.oneof(fc.string(), fc.string({ unit: anyCodePoint }), anyText, fc.constant(''));
  fc.assert(
    fc.property(text, text, text, (appId, deviceUser, environmentParameter) => {
      const of = resetScopeOf({ ...scope, appId, deviceUser, environmentParameter });
      if (!of.ok) return;
      const ofDevice = queryOf({ kind: 'device', deviceId: device.value }, of.value);
      expect(ofDevice.getAll('device_id')).toEqual(['device']);
      expect(ofDevice.get('appId') ?? '').toBe(appId.trim());
      expect(ofDevice.get('deviceUser') ?? '').toBe(deviceUser.trim());
      expect(ofDevice.get('environment') ?? '').toBe(environmentParameter.trim());
      const ofKey = queryOf({ kind: 'key', key: key.value }, of.value);
      expect(ofKey.has('appId') || ofKey.has('deviceUser')).toBe(false);
    }),
    { numRuns: 10_000 },
  );
});
