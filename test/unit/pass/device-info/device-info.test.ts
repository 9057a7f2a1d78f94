import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  deviceInfoHeader,
  deviceInfoSchema,
  isListed,
  missingFrom,
} from '../../../../src/pass/device-info/device-info';
import { deviceInfoKeys } from '../../../../src/pass/device-info/device-info-keys';
import { presetNames, presetOf, presets } from '../../../../src/pass/device-info/presets';
import { anyFacts } from './any-device-info';

const decoded = (header: string): unknown =>
  JSON.parse(Buffer.from(header, 'base64').toString('utf8'));
const read = (facts: object) => v.parse(deviceInfoSchema, facts);

test('whatever facts an app sends, the header says the same facts, and no other', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(decoded(deviceInfoHeader(read(facts)))).toEqual(facts);
    }),
  );
});

test('the header is the Base64 of JSON in UTF-8, with the keys in the order of Adobe’s table', () => {
  const header = deviceInfoHeader(read({ type: 'TV', osName: 'tvOS', model: 'Вега' }));
  expect(header).toMatch(/^[A-Za-z0-9+/]+={0,2}$/u);
  expect(Buffer.from(header, 'base64').toString('utf8')).toBe(
    '{"model":"Вега","osName":"tvOS","type":"TV"}',
  );
});

test.each<[string, unknown]>([
  ['a list', ['model', 'AppleTV']],
  ['a text', 'AppleTV'],
  ['nothing', null],
  ['an object without one of Adobe’s keys, such as an identity', { email: 'user@domain.com' }],
  ['an object in it', { model: { name: 'AppleTV' } }],
  ['a list in it', { model: 'AppleTV', osName: ['tvOS'] }],
  ['more than a header holds', { model: 'AppleTV', userAgent: 'x'.repeat(5_000) }],
])('%s says nothing of a device', (_, value) => {
  expect(v.is(deviceInfoSchema, value)).toBe(false);
});

test('what Adobe asks for and is missing or empty is named', () => {
  const { version: _, ...others } = presets.appleTv;
  expect(missingFrom(presets.appleTv)).toEqual([]);
  expect(missingFrom(others)).toEqual(['version']);
  expect(missingFrom({ ...presets.appleTv, osVersion: '' })).toEqual(['osVersion']);
  expect(missingFrom({ ...presets.appleTv, osVersion: 0 })).toEqual([]);
});

test('a value that is on another list, or in other letters, is not on the list of its key', () => {
  expect(isListed('osName', 'Roku OS')).toBe(true);
  // Adobe's own example for Roku.
  expect(isListed('osName', 'Roku')).toBe(false);
  expect(isListed('osName', 'Tizen')).toBe(false);
  expect(isListed('osFamily', 'Tizen')).toBe(true);
  expect(isListed('primaryHardwareType', 'tv')).toBe(false);
  expect(isListed('connectionSecure', true)).toBe(true);
  expect(isListed('connectionSecure', 'true')).toBe(false);
});

test.each(Object.entries(presets))('the preset %s has nothing that is on no list', (_, preset) => {
  const info = read(preset);
  // In this order too: it is compared as it is sent.
  expect(JSON.stringify(info)).toBe(JSON.stringify(preset));
  expect(Object.keys(preset).every((key) => deviceInfoKeys.some((one) => one === key))).toBe(true);
  for (const key of ['primaryHardwareType', 'osName', 'osFamily', 'osVendor'] as const) {
    const value = info[key];
    if (value !== undefined) expect(isListed(key, value), key).toBe(true);
  }
});

test('a device is of the preset that it was made of, also once its own facts are filled in', () => {
  for (const name of presetNames) {
    expect(presetOf(presets[name])).toBe(name);
    const own = {
      model: 'Q60',
      version: '1',
      osVersion: '7',
      connectionType: '5G',
      vendor: 'Sharp',
    };
    expect(presetOf({ osName: 'Linux', ...presets[name], ...own })).toBe(name);
  }
  expect(presetOf({ ...presets.android, osName: 'webOS' })).toBe('other');
  expect(presetOf(read({ model: 'Roku', osName: 'Roku' }))).toBe('other');
});

test('a preset leaves the name of a system that Adobe does not list to the person', () => {
  for (const preset of [presets.tizen, presets.xbox, presets.playStation]) {
    expect(missingFrom(preset)).toContain('osName');
  }
  for (const preset of [presets.appleTv, presets.fireTv, presets.ios, presets.android]) {
    expect(missingFrom(preset)).toEqual([]);
  }
});
