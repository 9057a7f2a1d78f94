import type { Random } from '../random';
import { base64, hex, uuid } from '../value-shapes';

const ends = [
  '…',
  '...',
  ' …',
  '....',
  ' (truncated)',
  '(truncated)',
  '[truncated]',
  ' [+20 chars]',
  '[...]',
  '<truncated>',
  ' [cut]',
  '…(28 more)',
  '... (36 chars)',
  ' - truncated',
  '_truncated',
  '<<<TRUNCATED>>>',
];
const headerEnds = [
  '...',
  '…',
  ' (truncated)',
  '[truncated]',
  ' [+20 chars]',
  '[...]',
  '…(28 more)',
];

/** A value that was cut, at its end, at its beginning or in its middle. */
export function cutValue(random: Random): string {
  const whole = random.pick([uuid, (one: Random) => hex(one, 64), (one: Random) => hex(one, 40)])(
    random,
  );
  const length = 4 + random.below(whole.length - 8);
  const start = whole.slice(0, length);
  switch (random.below(6)) {
    case 0:
      return `${random.pick(['…', '...'])}${whole.slice(length)}`;
    case 1:
      return `${start}${random.pick(['…', '...', ' … '])}${whole.slice(-4)}`;
    default:
      return start + random.pick(ends);
  }
}

/** A `fingerprint` value that was cut with a mark. */
export function cutHeader(random: Random): string {
  const whole = base64(random.pick([uuid(random), hex(random, 64), hex(random, 40)]));
  const length = 4 + random.below(whole.length - 6);
  if (random.below(5) === 0) return `fingerprint ${whole.slice(0, length)}…${whole.slice(-4)}`;
  return `fingerprint ${whole.slice(0, length)}${random.pick(headerEnds)}`;
}

/** One that was cut without any mark: what is left is plainly no whole UUID or hash. */
export function brokenHeader(random: Random): string {
  if (random.below(2) === 0) {
    const whole = base64(uuid(random));
    return `fingerprint ${whole.slice(0, 20 + random.below(whole.length - 23))}`;
  }
  const whole = base64(hex(random, 64));
  // Up to 60 characters decode to 45 hex digits, more than 40, fewer than 56, as no hash has.
  return `fingerprint ${whole.slice(0, 56 + random.below(5))}`;
}

/** A header's value that decodes to nothing an ID could be. */
export function undecodable(random: Random): string {
  const noise = Buffer.from(Array.from({ length: 24 }, () => 128 + random.below(128)));
  return random.pick([
    `fingerprint ${noise.toString('base64')}`,
    'fingerprint !!!not-base64!!!',
    `fingerprint ${base64(uuid(random)).slice(0, 8)}*${base64(uuid(random)).slice(9)}`,
    'fingerprint null',
    'fingerprint undefined',
    'fingerprint',
    'fingerprint base64(deviceId)',
    'fingerprint [object Promise]',
    `fingerprint ${base64('undefined')}`,
    `fingerprint ${base64('null')}`,
  ]);
}
