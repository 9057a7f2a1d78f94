import type { Random } from './random';

/** A device ID, and how a page writes it. */
export interface Value {
  readonly id: string;
  readonly written: string;
}

/** What device IDs look like in one of the worlds they come from. */
export interface ValueShape {
  readonly name: string;
  readonly write: (random: Random) => Value;
}

const hexDigits = '0123456789abcdef';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';

function shape(name: string, write: (random: Random) => string): ValueShape {
  return {
    name,
    write(random) {
      const id = write(random);
      return { id, written: id };
    },
  };
}

/** A UUID of version 4, in lower case. */
export function uuid(random: Random): string {
  const hex = (length: number) => random.letters(hexDigits, length);
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${random.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}

/** Hex digits, of which one at least is a digit and one a letter. */
export function hex(random: Random, length: number): string {
  return `${random.letters('abcdef', 1)}${random.letters('123456789', 1)}${random.letters(hexDigits, length - 2)}`;
}

/** Nothing else looks like them: they may stand in a sentence without any quotes. */
export const plainShapes: readonly ValueShape[] = [
  shape('uuid', uuid),
  shape('hex 64', (random) => hex(random, 64)),
  shape('hex 40', (random) => hex(random, 40)),
  shape('upper-case uuid', (random) => uuid(random).toUpperCase()),
  shape('hex 32', (random) => hex(random, 32)),
  shape('hex 16', (random) => hex(random, 16)),
  shape('hex 128', (random) => hex(random, 128)),
  shape('upper-case hex 40', (random) => hex(random, 40).toUpperCase()),
];

/** What devices have beside UUIDs and hashes: only a label says that it is an ID. */
export const oddShapes: readonly ValueShape[] = [
  shape('mac', (random) => mac(random, ':', false)),
  shape('mac of digits first', (random) => mac(random, ':', true)),
  shape('mac with hyphens', (random) => mac(random, '-', false)),
  shape(
    'tizen duid',
    (random) =>
      `${random.letters(capitals, 6)}5${random.letters(capitals, 3)}3${random.letters(capitals, 2)}`,
  ),
  shape('tizen duid of letters', (random) => `X${random.letters('BCDFGHJKLMNPQRSTVWXZ', 12)}`),
  shape(
    'named by a person',
    (random) =>
      `${random.pick(['my-firetv', 'qa-roku', 'living-room-tv', 'toms-appletv'])}-${random.letters(digits, 4)}`,
  ),
  shape(
    'serial with ES',
    (random) => `ES${random.letters('123456789', 1)}${random.letters(digits, 7)}`,
  ),
  shape('roku serial', (random) => `YN00${random.letters('HJK', 1)}${random.letters(digits, 7)}`),
  shape('fire tv serial', (random) => `G070VM${random.letters(digits, 10)}`),
  shape(
    'set-top box',
    (random) => `stb:${hex(random, 4).toUpperCase()}/${hex(random, 12).toUpperCase()}`,
  ),
  shape(
    'player id',
    (random) =>
      `roku-${random.letters('123456789', 4)}-${random.pick(['kitchen', 'lab', 'bedroom'])}`,
  ),
];

function mac(random: Random, between: string, digitsFirst: boolean): string {
  const octet = (index: number) =>
    digitsFirst && index < 2 ? random.letters('123456789', 2) : hex(random, 2).toUpperCase();
  return [0, 1, 2, 3, 4, 5].map(octet).join(between);
}

/** A GUID in braces, which are how it is written and not what it is. */
export const bracedShapes: readonly ValueShape[] = [
  {
    name: 'guid in braces',
    write(random) {
      const id = uuid(random).toUpperCase();
      return { id, written: `{${id}}` };
    },
  },
];

export const base64 = (text: string) => Buffer.from(text).toString('base64');
export const base64url = (text: string) => Buffer.from(text).toString('base64url');
