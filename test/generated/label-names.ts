import type { Random } from './random';

const spellings: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.map((word, at) => (at === 0 ? word : capital(word))).join(''),
  (words) => words.join('_'),
  (words) => words.join('-'),
  (words) => words.map(capital).join(''),
  (words) => words.join('_').toUpperCase(),
  (words) => words.join(''),
  (words) => words.map(capital).join('-'),
  (words) => words.map((word, at) => (at === 0 ? word : word.toUpperCase())).join(''),
  (words) => words.join('.'),
];

const words = [
  'device id',
  'device identifier',
  'device uuid',
  'client device id',
  'stream device id',
  'unique device id',
];

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Names as programs write them: in JSON, query strings, logs and code. */
export const keyNames: readonly string[] = words.flatMap((name) =>
  spellings.map((spell) => spell(name.split(' '))),
);

/** Names as people write them. */
export const wordNames: readonly string[] = [
  'Device ID',
  'device ID',
  'Device Id',
  'device id',
  'DEVICE ID',
  'Device identifier',
  'Device UUID',
  'Unique device ID',
  'Your device ID',
  'Identifier of the device',
];

/** Other names of the same thing. */
export const otherNames: readonly string[] = [
  'dev_id',
  'devId',
  'DevID',
  'DEV_ID',
  'dev-id',
  'DUID',
  'duid',
  'udid',
  'UDID',
  'deviceFingerprint',
  'device_fingerprint',
  'Device fingerprint',
  'x-device-id',
  'X-Device-Id',
  'x_device_id',
  'deviceUDID',
  'device_guid',
  'deviceUniqueId',
  'deviceInfo.deviceId',
  'device[id]',
  'device.identifier',
  'stbDeviceId',
  'tv_device_id',
];

/** The header that Adobe Pass reads, in the ways it gets written. */
export const headerNames: readonly string[] = [
  'AP-Device-Identifier',
  'ap-device-identifier',
  'Ap-Device-Identifier',
  'AP-DEVICE-IDENTIFIER',
];

/** One of the names that a form can carry. */
export type NameStyle = 'key' | 'words';

/** Names by style. */
export type Names = Readonly<Record<NameStyle, readonly string[]>>;

export const plainNames: Names = { key: keyNames, words: wordNames };
export const namedOtherwise: Names = { key: otherNames, words: otherNames };

/** A name that is no device's, in the style of another. */
export function styled(name: string, like: NameStyle, random: Random): string {
  if (like === 'words') return name;
  return random.pick(spellings)(name.toLowerCase().split(' '));
}
