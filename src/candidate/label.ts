import {
  afterWords,
  betweenWords,
  currentWords,
  deviceWords,
  hashWords,
  idWords,
  lesserWords,
  plainWord,
  spoilingWords,
} from './words';

/** What a label says that its value is. */
export type Label =
  | {
      readonly field: 'device';
      /** The words that make it one, without what stands around them. */
      readonly core: string;
      readonly hashed: boolean;
      /** The device that the page itself is about, or one that is not in use any more. */
      readonly standing: 'current' | 'plain' | 'lesser';
    }
  | { readonly field: 'requestor' | 'mvpd' }
  /** The word "device" alone: what follows may be an object with an `id`. */
  | { readonly field: 'deviceObject'; readonly several: boolean };

export const maxLabelLength = 100;

const requestorLabel =
  /^(?:.+ )?(?:requestor|requester|service provider|serviceprovider)(?: id)?$/u;
const mvpdLabel = /^(?:.+ )?(?:mvpd|temp ?pass)(?: mvpd)?(?: id)?$/u;
const notOfOne = new Set(
  'type model format masked truncated redacted placeholder sample example prefix suffix length'.split(
    ' ',
  ),
);

/**
 * Reads a label: is it one for a device ID, whatever way it is written and in whatever language?
 *
 * @param text the label alone, such as `x-device-id`, `hashedDeviceId` or "Geräte-ID:"
 */
export function readLabel(text: string): Label | undefined {
  if (text.length > maxLabelLength) return undefined;
  const inBrackets: string[] = [];
  const bare = text.replace(/[([（][^()[\]（）]*[)\]）]/gu, (part, at: number) => {
    // device[id] is a path and no remark.
    if (at > 0 && /^\[["']?\w+["']?\]$/u.test(part) && !/\s/u.test(text[at - 1] ?? '')) {
      return ` ${part.slice(1, -1)} `;
    }
    inBrackets.push(...tokensOf(part));
    return ' ';
  });
  const tokens = tokensOf(bare);
  if (tokens.length === 0 || tokens.length > 9) return undefined;
  const joined = tokens.join(' ');
  // The value may end like a label: "MVPD ID: flexibleTempPass".
  if (!/[:=：]\s*\S/u.test(bare)) {
    if (requestorLabel.test(joined)) return { field: 'requestor' };
    if (mvpdLabel.test(joined)) return { field: 'mvpd' };
  }
  if (joined === 'device' || joined === 'devices') {
    return { field: 'deviceObject', several: joined === 'devices' };
  }
  const span = spanOf(tokens);
  if (span === undefined) return undefined;
  const before = tokens.slice(0, span.from);
  const rest = tokens.slice(span.to);
  if (before.length > 6 || before.some((word) => spoilingWords.has(word))) return undefined;
  if (!rest.every(mayFollow)) return undefined;
  if (inBrackets.some((word) => notOfOne.has(word))) return undefined;
  const all = [...tokens, ...inBrackets];
  return {
    field: 'device',
    core: tokens.slice(span.from, span.to).join(' '),
    hashed: all.some((word) => hashWords.has(word)),
    standing: standingOf(all),
  };
}

function mayFollow(word: string): boolean {
  const known = [afterWords, currentWords, lesserWords].some((words) => words.has(word));
  return known || /^\d+$/u.test(word);
}

/** Whether words say "the current one" or "another one". */
export function standingOf(tokens: readonly string[]): 'current' | 'plain' | 'lesser' {
  if (tokens.some((word) => lesserWords.has(word))) return 'lesser';
  return tokens.some((word) => currentWords.has(word)) ? 'current' : 'plain';
}

const ascii = /^[\x20-\x7e]*$/u;

/** Writing without spaces: 端末ID is two words. */
function partedByScript(text: string): string {
  return text
    .replace(/(\p{Script=Latin}|\p{N})(?=\p{L})(?!\p{Script=Latin})/gu, '$1 ')
    .replace(/(?!\p{Script=Latin})(\p{L}|\p{M})(?=\p{Script=Latin})/gu, '$1 ');
}

/** Splits at white space, punctuation, changes of case and changes of script. */
export function tokensOf(text: string): string[] {
  const parted = text
    .normalize('NFKC')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return (ascii.test(parted) ? parted : partedByScript(parted))
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(plainWord)
    .filter((word) => word !== '')
    .flatMap(pieces);
}

const known = new Map<string, string[]>();
const maxKnown = 2_000;

/** The same words come again and again in a log: each is taken apart once. */
function pieces(word: string): string[] {
  const before = known.get(word);
  if (before !== undefined) return before;
  const apart = takenApart(word);
  if (known.size < maxKnown) known.set(word, apart);
  return apart;
}

/** Takes `deviceid`, `hasheddeviceid` or `Gerätekennung` apart. */
function takenApart(word: string): string[] {
  if (deviceWords.has(word) || idWords.has(word)) return [word];
  for (const device of deviceWords) {
    const at = word.indexOf(device);
    if (at < 0) continue;
    const head = word.slice(0, at);
    const tail = word.slice(at + device.length);
    if (idWords.has(tail) && isKnown(head))
      return head === '' ? [device, tail] : [head, device, tail];
    if (tail === '' && idWords.has(head)) return [head, device];
    const split = /^(id|uuid|identifier)(hash|hashed|sha256|sha1|md5|header|raw|value|hex)$/u.exec(
      tail,
    );
    if (split?.[1] !== undefined && split[2] !== undefined && isKnown(head)) {
      return [...(head === '' ? [] : [head]), device, split[1], split[2]];
    }
  }
  return [word];
}

function isKnown(head: string): boolean {
  return (
    head === '' ||
    ['x', 'ap', 'adobe', 'tv', 'app'].includes(head) ||
    hashWords.has(head) ||
    currentWords.has(head) ||
    lesserWords.has(head) ||
    betweenWords.has(head)
  );
}

/** Where "device" and "ID" stand together, in either order. */
function spanOf(tokens: readonly string[]): { from: number; to: number } | undefined {
  for (const [index, word] of tokens.entries()) {
    if (deviceWords.has(word)) {
      const next = skip(tokens, index + 1);
      if (idWords.has(tokens[next] ?? '')) return { from: index, to: next + 1 };
    }
    if (idWords.has(word)) {
      const next = skip(tokens, index + 1);
      const found = tokens[next] ?? '';
      // English needs an "of" in between: "user id device" is something else.
      if (deviceWords.has(found) && (found !== 'device' || next > index + 1)) {
        return { from: index, to: next + 1 };
      }
    }
  }
  return undefined;
}

function skip(tokens: readonly string[], from: number): number {
  let at = from;
  while (at < from + 3 && betweenWords.has(tokens[at] ?? '')) at += 1;
  return at;
}
