import { type NameStyle, styled } from './label-names';
import { pick, Random } from './random';
import { base64url, hex, uuid } from './value-shapes';

/** A name and a value. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** What stands before and after a field. */
export interface Around {
  readonly before: readonly Field[];
  readonly after: readonly Field[];
}

/** What stands beside device IDs on debug pages, looks like one, and is none. */
export const neighbours: readonly (readonly [name: string, value: (random: Random) => string])[] = [
  ['Session ID', uuid],
  ['User ID', (random) => hex(random, 32)],
  ['Asset ID', uuid],
  ['Trace ID', (random) => hex(random, 32)],
  ['Account ID', (random) => hex(random, 24)],
  ['Serial number', (random) => `SN${hex(random, 10).toUpperCase()}`],
  ['Upstream user ID', (random) => base64url(uuid(random))],
  ['IP address', (random) => `10.${random.below(256)}.${random.below(256)}.${random.below(256)}`],
  [
    'Created at',
    (random) => `2026-0${1 + random.below(9)}-1${random.below(9)}T10:0${random.below(9)}:00Z`,
  ],
  ['App version', (random) => `${random.below(20)}.${random.below(20)}.${random.below(200)}`],
  ['Request ID', uuid],
  ['Profile ID', (random) => hex(random, 16)],
  ['Correlation ID', uuid],
  ['Build', (random) => `${20000 + random.below(9999)}`],
  ['Commit', (random) => hex(random, 40)],
  ['Content hash', (random) => hex(random, 64)],
  ['Device model', (random) => random.pick(['AFTKA', '3810X', 'SM-S918B', 'AppleTV4K'])],
  ['Device type', (random) => random.pick(['firetv', 'roku', 'appletv', 'androidtv'])],
  ['Household ID', uuid],
  ['Status', () => 'active'],
];

/** A neighbour by its number, named in the style of the field that it stands beside. */
export function neighbour(number: number, style: NameStyle): Field {
  const random = new Random(number);
  const [name, value] = pick(neighbours, number);
  return { name: styled(name, style, random), value: value(random) };
}
