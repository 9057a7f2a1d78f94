import * as v from 'valibot';
import { expect, test } from 'vitest';
import { mergeSetUp } from '../../../src/config/merge';
import { setUpOf } from '../../../src/config/write';
import { namedDeviceSchema } from '../../../src/storage/devices';
import { read, saved } from './sample-settings';

test('a device that has another name says both, and who else has the new one', () => {
  const [deviceId, other] = ['ba23d141-d715-561c-94f4-e9e4c966b1eb', '98:87:4C:2A:10:01'];
  const named = read({
    devices: [
      { deviceId, name: 'Living room' },
      { deviceId: other, name: 'Kitchen' },
    ],
  });
  const { next } = mergeSetUp(saved, named);
  const again = read({ devices: [{ deviceId, name: '\u202eKitchen ' }] });
  const merge = mergeSetUp({ ...next, sites: [] }, again);
  expect(merge.devices).toMatchObject([
    {
      change: 'changed',
      device: { deviceId, name: 'Kitchen' },
      nameBefore: 'Living room',
      namesakes: [{ deviceId: other }],
    },
  ]);
  expect(merge.next.devices.map(({ name }) => name)).toEqual(['Kitchen', 'Kitchen']);
});

test('what a device is comes with a file, and stays where the file does not say it', () => {
  const deviceId = 'stb-4711';
  const roku = { model: 'Roku', osName: 'Roku OS' };
  const named = read({ devices: [{ deviceId, name: 'Box' }] });
  const described = read({
    devices: [{ deviceId, name: 'Box', deviceInfo: JSON.stringify(roku) }],
  });
  const before = mergeSetUp(saved, named).next;
  const merge = mergeSetUp({ ...before, sites: [] }, described);
  expect(merge.devices).toMatchObject([
    {
      change: 'changed',
      nameBefore: undefined,
      fields: [{ field: 'deviceInfo', before: '', after: JSON.stringify(roku) }],
    },
  ]);
  expect(merge.next.devices).toMatchObject([{ deviceInfo: roku }]);
  const again = mergeSetUp({ ...merge.next, sites: [] }, named);
  expect(again.devices).toMatchObject([
    { change: 'same', device: { deviceInfo: roku }, fields: [] },
  ]);
});

test('of a device a file holds its name and what it is: no key, no Temp Pass, no pin', () => {
  const key = 'f'.repeat(64);
  const device = {
    deviceId: 'stb-4711',
    name: 'Box',
    pinned: true,
    deviceInfo: { model: 'Roku' },
    tempPassId: 'one',
    keys: [key],
  };
  const devices = v.parse(v.array(namedDeviceSchema), [device]);
  expect(setUpOf({ ...saved, devices }).devices).toEqual([
    { deviceId: 'stb-4711', name: 'Box', deviceInfo: '{"model":"Roku"}' },
  ]);
});
