import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelledIn } from '../../../src/detection/scan-text';
import { cpuTime } from '../cpu-time';
import { anyCodePoint } from '../pass/any-code-point';
import { spelledAll } from '../pass/any-text';

const id = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
const encoded = 'YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi';
const hash = 'f23804a37802993fdc8e28a7f244dfe088b6a9ea21457670728e6731fa639991';

function devicesIn(text: string): string[] {
  const found = [...labelledIn(text)];
  return found.flatMap((one) => (one?.field === 'device' ? [one.deviceId] : []));
}

test.each([
  `Device ID: ${id}`,
  `Device ID ${id}`,
  `The device ID is ${id}.`,
  `Device ID ........ ${id}`,
  `{"deviceId":"${id}"}`,
  String.raw`"{\"deviceId\":\"${id}\"}"`,
  `"device": { "model": "x", "id": "${id}" }`,
  `Device{id=${id}, model=x}`,
  `<deviceId>${id}</deviceId>`,
  `?device_id=${id}&requestor_id=REF30`,
  `DEVICEUNIQUEID="${id}"`,
  `?next=https%3A%2F%2Fexample.com%2F%3Fdevice_id%3D${id}%26a%3Db`,
  `?next=https%253A%252F%252Fexample.com%252F%253Fdevice_id%253D${id}`,
  `AP-Device-Identifier: fingerprint ${encoded}`,
  `curl -H 'AP-Device-Identifier: fingerprint ${encoded}' \\`,
  `{"name":"AP-Device-Identifier","value":"fingerprint ${encoded}"}`,
  `10:00:01 INFO Player [deviceId=${id}] started`,
  String.raw`X-Device-Id: ${id}\r\n`,
  `AccessEnabler::getDeviceId() -> ${id}`,
  `Identifiant de l'appareil : ${id}`,
  `meine Geräte-ID lautet ${id}.`,
  `El ID de mi dispositivo es ${id}`,
  `L'ID di questo dispositivo è ${id}`,
  `Die ID des Geräts ist ${id}`,
  `Identificador único del dispositivo: ${id}`,
  `ID do seu dispositivo: ${id}`,
  `ID exclusivo do dispositivo: ${id}`,
  `デバイス固有ID: ${id}`,
  `機器ID：${id}`,
  `デバイスIDは${id}です`,
  `设备ID是${id}`,
  `"devices":[{"id":"${id}","name":"x"}]`,
  `Identifier of the device \u2014 ${id}`,
  `This device's ID: ${id}`,
  `Device\u2019s ID: ${id}`,
  `{"deviceId": {"$uuid": "${id}"}}`,
  `?u=https%3A%2F%2Fexample.com%2F%3Fdevice%5Fid%3D${id}%26a%3Db`,
  `device_id=UUID('${id}')`,
  `["device_id"]=>\n    string(36) "${id}"`,
  `<key>deviceId</key>\n<string>${id}</string>`,
  `- name: DEVICE_ID\n  value: ${id}`,
  `time,device_id,session_id\n10:00,${id},7`,
  `device_id | model\n----------+------\n ${id} | box`,
  `INSERT INTO devices (device_id) VALUES ('${id}');`,
  `INSERT [dbo].[Plays] ([Note], [DeviceId]) VALUES (N'it''s (new), and', N'${id}')`,
  `localStorage.setItem("device_id", "${id}")`,
  `log("device_id", "${id}")`,
  `INSERT INTO plays (id, device_id) OVERRIDING SYSTEM VALUE VALUES (lower('A'), UUID '${id}');`,
])('the text %s names the device', (text) => {
  expect(devicesIn(text)).toEqual([id]);
});

test('a value that was wrapped is put together again', () => {
  expect(devicesIn(`device id: ${hash.slice(0, 32)}\n  ${hash.slice(32)}`)).toEqual([hash]);
  expect(devicesIn(`device id: ${hash.slice(0, 40)}↵\n${hash.slice(40)}`)).toEqual([hash]);
});

test('a MAC address right behind a label is read whole', () => {
  for (const mac of ['98:87:A9:F9:D4:C7', 'a8:87:a9:f9:d4:c7', '98-87-A9-F9-D4-C7']) {
    expect(devicesIn(`Device ID ${mac}`)).toEqual([mac]);
  }
});

test.each([
  'setDeviceId("kx-77120-lab")',
  'Session.builder().deviceId("kx-77120-lab")',
  'headers.append("device_id", "kx-77120-lab")',
  'intent.putExtra("device_id", "kx-77120-lab")',
  'zap.String("device_id", "kx-77120-lab")',
  '[("device_id", "kx-77120-lab")]',
])('what %s sets is an ID of any look', (text) => {
  expect(devicesIn(text)).toEqual(['kx-77120-lab']);
});

test('the hash behind a sentence about a device is no commit', () => {
  const sha1 = hash.slice(0, 40);
  for (const said of ['Set device ID to ', 'Reset device ID ', 'Reset device ID: '])
    expect(devicesIn(said + sha1)).toEqual([sha1]);
});

test('each row that SQL inserts names its device', () => {
  const rows = `(7, 'a\\'b', '${id}'),\n(8, '', NULL), (9, ')', 'my-firetv-1234')`;
  expect(devicesIn(`INSERT INTO plays (\`n\`,\`note\`,\`device_id\`) VALUES ${rows};`)).toEqual([
    id,
    'my-firetv-1234',
  ]);
});

test.each([
  'Device ID: not set',
  'deviceId: null',
  'deviceId: "string"',
  'device_id={deviceId}',
  'Device ID: xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
  'Device ID: 00000000-0000-0000-0000-000000000000',
  'Device ID: ba23…b1eb',
  'deviceId: 45e21d9885f72ce96fbe5a9632d0e4c5...',
  `Device ID:\nSession ID: ${id}`,
  `deviceId= sessionId=${id}`,
  `deviceType=${id}`,
  `session_id=${id}`,
  `audioDeviceId=${id}`,
  `Camera device ID: ${id}`,
  `[{"deviceId":"${hash}","kind":"videoinput"}]`,
  `const deviceId = getItem('app_device_42')`,
  `deviceIdRequestId=${id}`,
  `device_id,session_id\n,${id}`,
  `INSERT INTO plays (device_id, session_id) VALUES (NULL, '${id}')`,
  `INSERT INTO plays (device_id, session_id) VALUES ('${id}')`,
  `INSERT INTO plays (session_id, device_id) VALUES ('${id}', nextval('devices_seq_1'))`,
  `INSERT INTO device_ids (user_id) VALUES ('${id}')`,
  `WITH x AS (INSERT INTO plays (device_id) VALUES (NULL)) SELECT f(('${id}'))`,
  `INSERT INTO t ("device_id","ipv4_address_of_tv_4711") VALUES (NULL,'${id}')`,
  'logger.info("device_id", "kx-77120-lab")',
  'addColumn(\n  "device_id",\n  "kx-77120-lab",\n)',
  'getDeviceId("kx-77120-lab")',
  'Device ID: see-table-2',
  'Device ID: PROJ-1234',
  'Device ID: SM-S918B',
  'Device ID: v2-final',
  'Device ID: ba23d141',
  'Device ID: 1732712345678',
  'Device ID: 20261127',
  'Device ID: 2026/11/27 10:11',
  'Device ID: 0123456789abcdef',
  'Device ID: a1b2c3d4-e5f6-7890-abcd-ef1234567890',
  'Device ID: 11111111-2222-3333-4444-555555555555',
  'Device ID: deadbeef-dead-beef-dead-beefdeadbeef',
  `Device ID (session ID): ${id}`,
  `Session ID for device ID: ${id}`,
  `Session ID (device ID): ${id}`,
  `Device ID request ID: ${id}`,
  `Device ID (last 8): ${hash.slice(0, 16)}`,
  `First 16 characters of the device ID: ${hash.slice(0, 16)}`,
  `Device ID: ${hash.slice(0, 40)} +24`,
  `Device ID: ${hash.slice(0, 40)}\n… 24 more`,
  `Store device ID\n${hash.slice(0, 40)}`,
  `fix: device ID\n${hash.slice(0, 40)}`,
  id,
])('the text %j names no device', (text) => {
  expect(devicesIn(text)).toEqual([]);
});

test('no text whatever says everybody in plain letters, nobody, or what no ID has in it', () => {
  const label = fc.constantFrom('Device ID: ', 'device_id=', '"deviceId":"', 'device id is ');
  fc.assert(
    fc.property(label, fc.oneof(fc.string({ unit: anyCodePoint }), spelledAll), (before, value) => {
      for (const found of devicesIn(before + value)) {
        expect(found).toMatch(/^(?!all$)[^\s\p{C}\p{Default_Ignorable_Code_Point}]+$/iu);
      }
    }),
    { numRuns: 5_000 },
  );
});

test('requestor and MVPD are read from labels and from paths of REST API V2', () => {
  const found = (text: string) => [...labelledIn(text)].filter((one) => one !== undefined);
  expect(found('requestor_id=REF30&mvpd_id=TempPass')).toEqual([
    { field: 'requestor', value: 'REF30' },
    { field: 'mvpd', value: 'TempPass' },
  ]);
  expect(found('GET /api/v2/REF30/profiles/TempPass_TEST40')).toEqual([
    { field: 'requestor', value: 'REF30' },
    { field: 'mvpd', value: 'TempPass_TEST40' },
  ]);
});

test('what a document says of a parameter is no requestor', () => {
  for (const text of ['requestor_id: string', 'requestor_id | required', 'mvpd_id=null']) {
    expect([...labelledIn(text)].filter((one) => one !== undefined)).toEqual([]);
  }
});

test('a text of labels without an end is read in short steps', () => {
  const long = [
    'device',
    'device ',
    'device_id=',
    '"deviceId":',
    'deviceId: ',
    '\\',
    'device id\t',
  ];
  for (const text of long.map((one) => `deviceId: ${one.repeat(100_000)}`)) {
    const spent = cpuTime();
    expect(devicesIn(text)).toEqual([]);
    expect(spent()).toBeLessThan(5_000);
  }
});
