import { parameters } from './reset-path';

const character = String.raw`[\w\-.~%&=?:/+]`;
const ofAddress = new RegExp(`^${character}+$`, 'u');
/** The first word of a line, and whether it is the only one. */
const firstWord = new RegExp(
  String.raw`^[ \t>|]{0,80}(${character}{1,4096})(?=([^\w\s]{0,8}[ \t]{0,8}$)|[\s"'\x60)\]}>,;])`,
  'u',
);
/** In quotes that are closed lines later, all of it is one. */
const inQuotes = new RegExp(
  String.raw`(["'])((?:https?:\/\/)?${character}{0,2048}\/reset-tempass\/${character}{0,4096}(?:\r?\n[ \t>|]{0,80}${character}{1,4096}){1,24})\1`,
  'gu',
);
const name = `(?:${parameters.join('|')})=`;
const certain =
  /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{16}|[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128})$/iu;
const partOfId = /^(?=.*\d)(?=.*[a-z])[\w-]{4,}$/iu;

/**
 * Puts an address together again that a narrow window or a mail has wrapped. Where it is in doubt
 * whether the next line belongs to it, it is marked as cut.
 */
export function withoutWraps(text: string): string {
  if (!text.includes('/reset-tempass/') || !text.includes('\n')) return text;
  const lines = text
    .replace(inQuotes, (_, quote: string, address: string) => {
      return quote + address.replace(/\r?\n[ \t>|]*/gu, '') + quote;
    })
    .split(/\r?\n/u);
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.at(-1) ?? '';
    const joined = joinedWith(before, line);
    if (joined === undefined) whole.push(line);
    else whole[whole.length - 1] = joined;
  }
  return whole.join('\n');
}

/** A line that ends with an address, and what belongs to it of the next. */
function joinedWith(line: string, following: string): string | undefined {
  const start = line.lastIndexOf('/reset-tempass/');
  const address = start < 0 ? '' : line.slice(start);
  if (address === '' || !ofAddress.test(address)) return undefined;
  const [head = '', next = '', only] = firstWord.exec(following) ?? [];
  if (next === '') return undefined;
  const joined = wholeAddress(address, next, only !== undefined);
  return joined === address
    ? undefined
    : line.slice(0, start) + joined + following.slice(head.length);
}

function wholeAddress(address: string, next: string, isOnly: boolean): string {
  if (/^[?&]\w/u.test(next) || (/[?&]$/u.test(address) && new RegExp(`^${name}`, 'u').test(next))) {
    return address + next;
  }
  const [begun = ''] = /[^?&]*$/u.exec(address) ?? [];
  const isName = !begun.includes('=') && new RegExp(`^${name}`, 'u').test(begun + next);
  const goesOn = begun.includes('=') && new RegExp(`^[\\w.~%-]*&${name}`, 'u').test(next);
  if ((isName && begun !== '') || goesOn) return address + next;
  const value = begun.slice(begun.indexOf('=') + 1);
  if (!begun.includes('=') || certain.test(value)) return address;
  if (certain.test(value + next)) return address + next;
  const isDoubtful = isOnly && (value.endsWith('-') || partOfId.test(next));
  return isDoubtful ? `${address}…${next}` : address;
}
