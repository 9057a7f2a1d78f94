import type { Random } from '../random';
import { hex, uuid } from '../value-shapes';

const masks = ['*', '•', '█', '●', '#', '▇'];

/** A value of which a part or the whole is masked. */
export function maskedValue(random: Random): string {
  const id = uuid(random);
  const mask = random.pick(masks);
  const all = (text: string) => text.replace(/[0-9a-f]/gu, mask);
  return random.pick([
    () => all(id),
    () => id.slice(0, 4) + all(id.slice(4)),
    () => all(id.slice(0, -4)) + id.slice(-4),
    () => `${id.slice(0, 4)}${mask.repeat(8)}${id.slice(-4)}`,
    () => mask.repeat(12),
    () => `***${id.slice(-12)}`,
    () => `*${id.slice(-12)}`,
    () => `${id.slice(0, 8)}____${id.slice(-4)}`,
    () => `${id.slice(0, 8)}----${id.slice(-4)}`,
    () => id.replace(/[0-9a-f]/gu, 'x'),
    () => id.replace(/[0-9a-f]/gu, 'X'),
    () => `${id.slice(0, 4)}XXXXXXXX${id.slice(-4)}`,
    () => '00000000-0000-0000-0000-000000000000',
    () => `${hex(random, 8)}${mask.repeat(24)}`,
    () => `${id.slice(0, 8)}-xxxx-xxxx-xxxx-xxxxxxxxxxxx`,
  ])();
}
