import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deviceInfoHeader, deviceInfoJson } from '../../../../src/pass/device-info/device-info';
import {
  type DeviceInfoRefusal,
  parseDeviceInfo,
} from '../../../../src/pass/device-info/parse-device-info';
import { presets } from '../../../../src/pass/device-info/presets';
import { anyDeviceInfo } from './any-device-info';

const info = presets.appleTv;
const value = deviceInfoHeader(info);
const json = deviceInfoJson(info);
const wrapped = value.replace(/.{76}/gu, '$&\n');
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

test.each<[string, string]>([
  ['the header', `X-Device-Info: ${value}`],
  ['the header in small letters', `x-device-info:${value}`],
  ['an option of curl', `-H 'X-Device-Info: ${value}'`],
  [
    'an option of curl in double quotes, with the line going on',
    `  -H "x-device-info: ${value}" \\`,
  ],
  ['a long option of curl', `--header 'X-Device-Info: ${value}'`],
  [
    'a whole command of curl',
    `curl 'https://sp.auth.adobe.com/api/v2/REF30/profiles/TempPass' \\\n  -H 'Authorization: Bearer eyJ' \\\n  -H 'X-Device-Info: ${value}' \\\n  -H 'AP-Device-Identifier: fingerprint YWJj'`,
  ],
  [
    'a raw request',
    `GET /api/v2/REF30/profiles/TempPass HTTP/1.1\nX-Device-Info: ${value}\nAP-Device-Identifier: fingerprint YWJj\n\n`,
  ],
  ['a header with its value on the next line', `x-device-info:\n${value}\naccept: */*`],
  ['a row of a table', `X-Device-Info\t${value}`],
  ['a key of JSON', `  "X-Device-Info": "${value}",`],
  ['an entry of a program', `headers["X-Device-Info"] = "${value}";`],
  ['an arrow', `'X-Device-Info' => '${value}',`],
  ['a header that is wrapped over lines', `X-Device-Info: ${wrapped}`],
  ['the value alone', value],
  ['the value alone, wrapped over lines', `\n${wrapped}\n`],
  ['the value in quotes with a comma', `"${value}",`],
  ['the value without its padding', value.replace(/=+$/u, '')],
  ['the value as in a URL', value.replace(/\+/gu, '-').replace(/\//gu, '_')],
  ['the parameter of V1', `?device_info=${encodeURIComponent(value)}&deviceType=appletv`],
  ['JSON alone', json],
  ['JSON over several lines', JSON.stringify(info, null, 2)],
  ['JSON in quotes', `'${json}'`],
  ['JSON behind the name', `X-Device-Info: ${json}`],
  ['Base64 of JSON over several lines', base64(JSON.stringify(info, null, '\t'))],
  ['a key without a value', base64(JSON.stringify({ ...info, connectionIp: null }))],
])('%s is read', (_, text) => {
  expect(parseDeviceInfo(text)).toEqual({ ok: true, value: info });
});

test.each<[string, string, DeviceInfoRefusal]>([
  ['nothing', ' \n', 'empty'],
  ['quotes around nothing', '""', 'empty'],
  ['words', 'Living room', 'notFound'],
  ['another header', 'AP-Device-Identifier: fingerprint YmEyM2QxNDE=', 'notFound'],
  ['Base64 of a device ID', base64('ba23d141-d715-561c-94f4-e9e4c966b1eb'), 'notFound'],
  ['a header that was cut', `X-Device-Info: ${value.slice(0, 60)}…`, 'notJson'],
  ['a header that was masked', 'X-Device-Info: ****', 'notBase64'],
  ['a header without a value', 'X-Device-Info:', 'notBase64'],
  // The value in the requests of Adobe's own documentation has a comma missing.
  [
    'JSON with a mistake',
    base64('{"model":"TV 5th Gen","osName":"tvOS"\n"osVendor":"Apple"}'),
    'notJson',
  ],
  ['an identity', base64('{"email":"user@domain.com"}'), 'notDeviceInfo'],
  ['JSON with a list', '{"model":["AppleTV"]}', 'notDeviceInfo'],
  ['a book', 'x'.repeat(100_001), 'tooLong'],
])('%s is refused', (_, text, refusal) => {
  expect(parseDeviceInfo(text)).toEqual({ ok: false, error: refusal });
});

test('of a whole request nothing but X-Device-Info is read, and no token', () => {
  const others = `-H 'Authorization: Bearer the-token' -H 'AP-TempPass-Identity: ${base64('{"email":"user@domain.com"}')}'`;
  for (const request of [
    `curl ${others} -H 'X-Device-Info: ${value}' ${others}`,
    `curl \\\n ${others} \\\n -H 'X-Device-Info: ${json}' \\\n ${others}`,
  ]) {
    expect(parseDeviceInfo(request)).toEqual({ ok: true, value: info });
  }
  expect(parseDeviceInfo(`curl ${others}`)).toEqual({ ok: false, error: 'notFound' });
});

test('an app’s own values and keys are kept, also where Adobe does not list them', () => {
  const sent = { osName: 'Roku', model: 'Roku', displayWidth: 1920, type: 'TV', vendor: '' };
  expect(parseDeviceInfo(base64(JSON.stringify(sent)))).toEqual({ ok: true, value: sent });
});

test('every header that is sent is read as what it was made of, however it is pasted', () => {
  fc.assert(
    fc.property(
      anyDeviceInfo,
      fc.constantFrom<(header: string, json: string) => string>(
        (header) => header,
        (header) => `X-Device-Info: ${header}`,
        (header) => `-H 'X-Device-Info: ${header}' \\`,
        (header) => `X-Device-Info: ${header}\r\nAccept: application/json\r\n`,
        (header) => `X-Device-Info: ${header.replace(/.{64}/gu, '$&\n')}`,
        (_, text) => text,
        (_, text) => ` ${JSON.stringify(JSON.parse(text), null, 2)} `,
      ),
      (one, paste) => {
        const text = paste(deviceInfoHeader(one), deviceInfoJson(one));
        expect(parseDeviceInfo(text)).toEqual({ ok: true, value: one });
      },
    ),
  );
});
