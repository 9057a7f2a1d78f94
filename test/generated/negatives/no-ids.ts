import type { Random } from '../random';
import { hex, uuid } from '../value-shapes';

const digits = (random: Random, length: number) =>
  random.letters('123456789', 1) + random.letters('0123456789', length - 1);
const small = (random: Random) => `${random.below(998) + 1}`;

/** Words with a number, keys of trackers and models of devices, as they stand where an ID is asked for. */
export function everydayName(random: Random): string {
  return random.pick([
    () => `see-${random.pick(['table', 'section', 'appendix', 'figure'])}-${random.below(20)}`,
    () => `${random.pick(['step', 'phase', 'option', 'sample'])}-${random.below(20)}`,
    () =>
      `${random.pick(['PROJ', 'JIRA', 'TV', 'QA', 'APP2'])}-${digits(random, 1 + random.below(5))}`,
    () =>
      random.pick(['SM-S918B', 'GT-I9505', 'KD-55XE9005', 'UE55NU7100', 'Roku-3810X', 'AFTKA4']),
    () => random.pick(['iPhone-15', 'Pixel-7', 'firetv-4k', 'x86_64', 'arm64-v8a', 'ipv4_address']),
    () => `${random.pick(['abc', 'test', 'node', 'kitchen', 'foo'])}${small(random)}`,
    () => `v${random.below(20)}-${random.pick(['final', 'draft', 'beta1'])}`,
    () => `${random.pick(['living-room', 'lab-tv', 'dev'])}-${small(random)}`,
    () => `${random.pick(['build', 'request', 'release', 'ticket'])}-${digits(random, 5)}`,
    () => `release-2026.${random.below(12)}`,
    () => `Q${1 + random.below(4)}-2026`,
  ])();
}

/** Hex digits that nobody drew: documents have them. */
export function typedRun(random: Random): string {
  const word = random.pick(['deadbeef', 'cafebabe', 'abcd1234', '12345678']);
  const dashed = (text: string) =>
    [
      text.slice(0, 8),
      text.slice(8, 12),
      text.slice(12, 16),
      text.slice(16, 20),
      text.slice(20),
    ].join('-');
  const same = (length: number) => random.letters('123456789abcdef', 1).repeat(length);
  const groups = () => [8, 4, 4, 4, 12].map(same).join('-');
  const inOrder = random.pick([
    '0123456789abcdef',
    'abcdef0123456789',
    'fedcba9876543210',
    '1234567890abcdef',
  ]);
  return random.pick([
    () => inOrder,
    () => inOrder.repeat(2),
    () => inOrder.repeat(4),
    () => dashed(inOrder.repeat(2)),
    () => dashed(word.repeat(4)),
    () => word.repeat(4),
    () => word.repeat(8).slice(0, 40),
    () => `${same(8)}-2222-3333-4444-555555555555`,
    groups,
    () => 'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
    () => '1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d',
    () => '12345678-1234-1234-1234-123456789012',
    () => '12345678-1234-5678-1234-567812345678',
    () => `00000000-0000-0000-0000-00000000000${random.below(10)}`,
    () => 'a1b2c3d4e5f6',
    () => 'a1b2c3d4e5f67890',
    () => '01:23:45:67:89:AB',
    () => random.pick(['AA:BB:CC:DD:EE:FF', '00:11:22:33:44:55', '00:00:00:00:00:00']),
    () => random.pick(['1234567890', '123456789012', '9876543210']),
  ])();
}

/** Days, and seconds or ms since 1970. */
export function dateOrTime(random: Random): string {
  const month = `${1 + random.below(12)}`.padStart(2, '0');
  const day = `${1 + random.below(28)}`.padStart(2, '0');
  const year = `${2001 + random.below(30)}`;
  const clock = `${10 + random.below(13)}:${10 + random.below(49)}`;
  const seconds = `17${random.letters('0123456789', 8)}`;
  return random.pick([
    () => seconds,
    () => `${seconds}${random.letters('0123456789', 3)}`,
    () => `${seconds}${random.letters('0123456789', 6)}`,
    () => year + month + day,
    () => `${year}${month}${day}T101500Z`,
    () => `${year}${month}${day}101500`,
    () => `${year}/${month}/${day}`,
    () => `${year}/${month}/${day} ${clock}`,
    () => `${year}-${month}-${day}T${clock}:00Z`,
    () => `${year}.${month}.${day}`,
    () => `${day}-${month}-${year}`,
    () => `${day}-${random.pick(['Jan', 'Nov'])}-${year}`,
    () => `${month}/${day}/${year}`,
  ])();
}

/** The beginning or the end of an ID, and hashes of which the rest is only counted. */
export function pieceOfId(random: Random): string {
  const half = hex(random, random.pick([16, 32, 40]));
  return random.pick([
    () => uuid(random).slice(0, 8),
    () => uuid(random).slice(0, 8).toUpperCase(),
    () => uuid(random).slice(0, 13),
    () => uuid(random).slice(0, 18),
    () => `${half} +24`,
    () => `${half}+24`,
    () => `${half} (+24)`,
    () => `${half} +24 more`,
    () => `${half}… +24 more`,
    () => `${half}\n…${hex(random, 8)}`,
    () => `${half}\n  ...${hex(random, 8)}`,
  ])();
}
