import { neighbour } from '../neighbours';
import type { Random } from '../random';
import { hex, uuid } from '../value-shapes';

/** Lines of analytics, advertising and the browser's own devices. */
export function analyticsText(random: Random): string {
  return random.pick([
    () => `_ga=GA1.1.${random.below(1e9)}.17${random.below(1e8)}`,
    () => `advertisingId=${uuid(random)} limitAdTracking=0`,
    () => `{"idfa":"${uuid(random).toUpperCase()}","att":"denied"}`,
    () => `client_id: ${random.below(1e9)}.${random.below(1e9)}`,
    () => `{"event":"page_view","anonymousId":"${uuid(random)}","messageId":"${uuid(random)}"}`,
    () => `visitor_id=${hex(random, 32)}&session_id=${uuid(random)}`,
    () => `{"kind":"audioinput","deviceId":"${hex(random, 64)}","groupId":"${hex(random, 64)}"}`,
    () => `Devices: ${random.below(90000)}\nSessions: ${random.below(90000)}`,
    () => `push token: ${hex(random, 64)}`,
    () => `Vendor ID: ${hex(random, 16)}\nUSB device ID: 0x1d6b`,
    () => `experiment=${uuid(random)} bucket=B cohort=${hex(random, 16)}`,
    () => `mid=${hex(random, 40)} ecid=${random.letters('123456789', 38)}`,
  ])();
}

/** IDs of other things than devices, one below the other or side by side. */
export function otherIds(numbers: readonly number[]): string {
  const fields = numbers.map((number) => neighbour(number, number % 2 === 0 ? 'words' : 'key'));
  const line = numbers.length % 2 === 0 ? '=' : ': ';
  return fields.map(({ name, value }) => name + line + value).join(line === '=' ? ' ' : '\n');
}

const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  b: 'Ь',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  '0': 'О',
  o: 'ο',
  '3': 'З',
  i: 'і',
  p: 'р',
  x: 'х',
  y: 'у',
  d: 'ԁ',
};

/** An ID in which letters of another script look like its own. */
export function mixedScripts(random: Random): string {
  const id = random.pick([
    uuid(random),
    hex(random, 32),
    hex(random, 64),
    `roku-5521-kitchen`,
    'my-firetv-0042',
  ]);
  const places = [...id].flatMap((letter, at) => (lookAlikes[letter] === undefined ? [] : [at]));
  const at = random.pick(places);
  return id.slice(0, at) + (lookAlikes[id[at] ?? ''] ?? '') + id.slice(at + 1);
}
