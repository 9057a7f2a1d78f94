import * as v from 'valibot';
import type { DeviceInfo } from './device-info';

/**
 * What devices of a kind have in common. `model`, `version` and `osVersion` are those of Adobe's
 * examples (REST API V2, X-Device-Info, "Cookbooks"), where there are some. What neither these nor
 * Adobe's lists say is left to the person: no list has an `osName` for Tizen, Xbox or PlayStation.
 */
export const presets = {
  appleTv: {
    primaryHardwareType: 'SetTopBox',
    model: 'AppleTV',
    version: '8,1',
    manufacturer: 'Apple',
    vendor: 'Apple',
    osName: 'tvOS',
    osFamily: 'tvOS',
    osVendor: 'Apple',
    osVersion: '10.2',
    connectionType: 'WiFi',
  },
  roku: {
    model: 'Roku',
    version: '5303X',
    manufacturer: 'Roku',
    vendor: 'Roku',
    osName: 'Roku OS',
    osFamily: 'Roku OS',
    osVendor: 'Roku',
    connectionType: 'WiFi',
  },
  fireTv: {
    model: 'AFTM',
    version: 'montoya',
    manufacturer: 'Amazon',
    vendor: 'Amazon',
    osName: 'Android',
    osFamily: 'Android',
    osVendor: 'Amazon',
    osVersion: '5.1.1',
    connectionType: 'WiFi',
  },
  androidTv: {
    osName: 'Android',
    osFamily: 'Android',
    osVendor: 'Google',
    connectionType: 'WiFi',
  },
  tizen: {
    primaryHardwareType: 'TV',
    manufacturer: 'Samsung',
    vendor: 'Samsung',
    osFamily: 'Tizen',
    osVendor: 'Tizen Project',
    connectionType: 'WiFi',
  },
  webOs: {
    primaryHardwareType: 'TV',
    manufacturer: 'LG',
    vendor: 'LG',
    osName: 'webOS',
    osFamily: 'webOS',
    osVendor: 'LG',
    connectionType: 'WiFi',
  },
  xbox: {
    primaryHardwareType: 'GamesConsole',
    manufacturer: 'Microsoft',
    vendor: 'Microsoft',
    osFamily: 'Windows',
    osVendor: 'Microsoft',
    connectionType: 'LAN',
  },
  playStation: {
    primaryHardwareType: 'GamesConsole',
    manufacturer: 'Sony',
    vendor: 'Sony',
    osFamily: 'PlayStation OS',
    osVendor: 'Sony',
    connectionType: 'LAN',
  },
  ios: {
    primaryHardwareType: 'MobilePhone',
    model: 'iPhone',
    version: '8,1',
    manufacturer: 'Apple',
    vendor: 'Apple',
    osName: 'iOS',
    osFamily: 'iOS',
    osVendor: 'Apple',
    osVersion: '10.2',
    connectionType: 'WiFi',
  },
  android: {
    primaryHardwareType: 'MobilePhone',
    model: 'SM-S901U',
    version: 'r0q',
    manufacturer: 'samsung',
    vendor: 'samsung',
    osName: 'Android',
    osFamily: 'Android',
    osVendor: 'Google',
    osVersion: '14',
    connectionType: 'WiFi',
  },
  chrome: {
    primaryHardwareType: 'Desktop',
    browserName: 'Chrome',
    browserVendor: 'Google',
    connectionType: 'WiFi',
  },
  edge: {
    primaryHardwareType: 'Desktop',
    browserName: 'Edge',
    browserVendor: 'Microsoft',
    connectionType: 'WiFi',
  },
  firefox: {
    primaryHardwareType: 'Desktop',
    browserName: 'Firefox',
    browserVendor: 'Mozilla',
    connectionType: 'WiFi',
  },
  safari: {
    primaryHardwareType: 'Desktop',
    manufacturer: 'Apple',
    vendor: 'Apple',
    osName: 'Mac OS',
    osFamily: 'macOS',
    osVendor: 'Apple',
    browserName: 'Safari',
    browserVendor: 'Apple',
    connectionType: 'WiFi',
  },
  other: { connectionType: 'WiFi' },
} as const satisfies Readonly<Record<string, DeviceInfo>>;

export type Preset = keyof typeof presets;
export const presetNames = v.parse(
  v.array(v.custom<Preset>((name) => typeof name === 'string' && Object.hasOwn(presets, name))),
  Object.keys(presets),
);

/** What tells a kind of device from others, as far as its preset says it; the rest is each one's own. */
const marks = ['osName', 'osFamily', 'osVendor', 'browserName', 'browserVendor'] as const;

/** The preset that fits a device best: of the kind that it is. */
export function presetOf(info: DeviceInfo): Preset {
  const fits = (preset: DeviceInfo) =>
    preset.primaryHardwareType === info.primaryHardwareType &&
    preset.browserName === info.browserName &&
    marks.every((key) => preset[key] === undefined || preset[key] === info[key]);
  return presetNames.find((name) => name !== 'other' && fits(presets[name])) ?? 'other';
}
