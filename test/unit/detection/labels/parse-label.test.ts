import { expect, test } from 'vitest';
import { readLabel } from '../../../../src/detection/labels/parse-label';

test.each([
  'Device ID',
  'Device ID:',
  'deviceId',
  'device_id',
  'deviceid',
  'DEVICEID',
  'DEVICE_ID',
  'x-device-id',
  'AP-Device-Identifier',
  'device identifier',
  'device.id',
  'device[id]',
  'ID of the device',
  'ID zařízení',
  'ID dispozitiv',
  'ID perangkat',
  'Eszköz ID',
  'Laite-ID',
  'ID пристрою',
  'Streaming device ID',
  'Device ID (required)',
  'player.settings.deviceId',
  'Geräte-ID',
  'Gerätekennung',
  'Identifiant de l’appareil',
  'ID del dispositivo',
  'ID do aparelho',
  'Apparaat-ID',
  'Identyfikator urządzenia',
  'Cihaz kimliği',
  'ID устройства',
  'デバイスID',
  '端末識別子',
  '设备标识符',
  '裝置識別碼',
  '裝置 ID',
  '기기 ID',
  'معرف الجهاز',
  'app.rokudeviceid',
  'deviceidheader',
  'Fernsehgeräte-ID',
  'この端末ID',
])('%s is a label of a device ID', (text) => {
  expect(readLabel(text)).toMatchObject({ field: 'device', hashed: false, relevance: 'neutral' });
});

test.each([
  'deviceType',
  'device model',
  'Device name',
  'deviceIdType',
  'device id format',
  'device session id',
  'device token',
  'device group id',
  'deviceModelId',
  'Session ID',
  'user id device',
  'USB device ID',
  'audioDeviceId',
  'nodeviceid',
  'deviceIdRequestId',
  'No device ID',
  'client_id',
  'advertisingId',
  '広告デバイスID',
  '广告设备ID',
  'Audiogeräte-ID',
  'Device ID missing',
  '',
])('%j is no label of a device ID', (text) => {
  expect(readLabel(text)?.field).not.toBe('device');
});

test.each(['Device ID (SHA-256)', 'hashedDeviceId', 'device_id_hash', 'Hashed device ID'])(
  '%s is the label of a hash',
  (text) => {
    expect(readLabel(text)).toMatchObject({ field: 'device', hashed: true });
  },
);

test.each([
  ['currentDeviceId', 'current'],
  ['This device ID', 'current'],
  ['previous_device_id', 'other'],
  ['ID dispositivo precedente', 'other'],
  ['ID dispositivo attuale', 'current'],
  ['現在のデバイスID', 'current'],
  ['以前のデバイスID', 'other'],
  ['当前设备ID', 'current'],
  ['其他设备ID', 'other'],
])('%s is about a %s device', (text, relevance) => {
  expect(readLabel(text)).toMatchObject({ relevance });
});

test.each([
  ['Requestor ID', 'requestor'],
  ['serviceProvider', 'requestor'],
  ['mvpd_id', 'mvpd'],
  ['MVPD', 'mvpd'],
])('%s is a label of the %s', (text, field) => {
  expect(readLabel(text)).toEqual({ field });
});

test.each([
  'MVPD ID: flexibleTempPass',
  'Requestor ID = provider',
  'Device ID: stb-own-7721',
  'Header: Device ID: own:7721',
  'deviceId="current"',
])('%j holds a value too and is no label, also where the value ends like one', (text) => {
  expect(readLabel(text)).toBeUndefined();
});

test.each(['ns:deviceId', 'Header: Device ID', 'Device ID ::', 'device:id', 'device.id ='])(
  '%j is a label, with a separator and no value',
  (text) => {
    expect(readLabel(text)).toMatchObject({ field: 'device' });
  },
);
