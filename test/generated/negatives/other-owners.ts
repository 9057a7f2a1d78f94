import type { Random } from '../random';
import { hex, uuid } from '../value-shapes';

const owners = [
  'Session',
  'User',
  'Request',
  'Account',
  'Trace',
  'Correlation',
  'Household',
  'Profile',
];
const names = ['device ID', 'Device ID', 'the device ID', 'this device ID'];

/** A line that names the ID of another thing, or a piece of a device's, with "device ID" in its name. */
export function otherOwner(random: Random): string {
  const owner = random.pick(owners);
  const name = random.pick(names);
  const size = random.pick(['4', '8', '12', '16', 'eight']);
  const label = random.pick([
    `Device ID (${owner.toLowerCase()} ID)`,
    `Device ID (${owner.toLowerCase()})`,
    `Device ID [${owner.toLowerCase()}]`,
    `${owner} ID for ${name}`,
    `${owner} ID of ${name}`,
    `${owner} of ${name}`,
    `${owner} ID (device ID)`,
    `${owner} ID (per device ID)`,
    `${owner.toLowerCase()}IdForDeviceId`,
    `${owner.toLowerCase()}_key_by_device_id`,
    `Device ID ${owner.toLowerCase()} ID`,
    `Token for ${name}`,
    `Device ID (last ${size})`,
    `Device ID (first ${size})`,
    `Device ID (first ${size} characters)`,
    `Device ID (${random.pick(['prefix', 'suffix', 'short', 'truncated', 'partial', 'ends in'])})`,
    `Device ID last ${size === 'eight' ? '8' : size}`,
    `Last ${size} of ${name}`,
    `First ${size} characters of ${name}`,
    `Short ${name.replace(/^th\w+ /u, '')}`,
  ]);
  const value = random.pick([uuid(random), hex(random, 16), hex(random, 32), hex(random, 40)]);
  return random.pick([`${label}: ${value}`, `${label} = ${value}`, `${label}\t${value}`]);
}

const verbs = [
  'Fix',
  'Store',
  'Send',
  'Hash',
  'Reset',
  'Set',
  'Persist',
  'Add',
  'Rename',
  'Use',
  'Fixes',
];
const prefixes = ['fix: ', 'feat(player): ', 'refactor!: ', 'chore: '];

/** Titles of commits that say "device ID", with the hashes of the commits. */
export function commitTitle(random: Random): string {
  const hash = () => hex(random, 40);
  const title =
    random.below(3) === 0
      ? `${random.pick(prefixes)}device ID`
      : `${random.pick(verbs)} ${random.pick(['', 'the '])}device ID`;
  return random.pick([
    () => `${title}\n${hash()}`,
    () => `* ${title}\n  ${hash()}`,
    () => `${title} (#${random.below(900)})\n${hash()}`,
    () => `${title}\t${hash()}`,
    () => `${title} | ${hash()}`,
    () => `${title}  ${hash()}`,
    () => `Message | Commit\n--- | ---\n${title} | ${hash()}`,
    () => `commit ${hash()}\n\n    ${title}\n\ncommit ${hash()}\n\n    Sign in`,
    () => `${hash()} ${title}\n${hash()} Sign in`,
  ])();
}
