import { remembered } from './remembered';
import { tokensOf } from './tokens';
import {
  afterWords,
  betweenWords,
  currentWords,
  deviceWords,
  hashWords,
  idWords,
  lesserWords,
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
  return labelOf(text);
}

const labelOf = remembered((text): Label | undefined => {
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
  if (before.length > 6 || isSpoilt(before) || !rest.every(mayFollow)) return undefined;
  if (inBrackets.some((word) => notOfOne.has(word))) return undefined;
  const all = [...tokens, ...inBrackets];
  return {
    field: 'device',
    core: tokens.slice(span.from, span.to).join(' '),
    hashed: all.some((word) => hashWords.has(word)),
    standing: standingOf(all),
  };
});

/** Whether words before "device ID" make it the ID of something else, or none. */
export function isSpoilt(before: readonly string[]): boolean {
  return before.some((word) => spoilingWords.has(word));
}

const following = [afterWords, betweenWords, hashWords, currentWords, lesserWords];

function mayFollow(word: string): boolean {
  return following.some((words) => words.has(word)) || /^v?\d+$/u.test(word);
}

/** Whether words say "the current one" or "another one". */
export function standingOf(tokens: readonly string[]): 'current' | 'plain' | 'lesser' {
  if (tokens.some((word) => lesserWords.has(word))) return 'lesser';
  return tokens.some((word) => currentWords.has(word)) ? 'current' : 'plain';
}

/** Where "device" and "ID" stand together, in either order. */
function spanOf(tokens: readonly string[]): { from: number; to: number } | undefined {
  for (const [index, word] of tokens.entries()) {
    const next = skip(tokens, index + 1);
    const found = tokens[next] ?? '';
    const inOrder = deviceWords.has(word) && idWords.has(found);
    // English needs an "of" in between: "user id device" is something else.
    const turned =
      idWords.has(word) && deviceWords.has(found) && (found !== 'device' || next > index + 1);
    if (inOrder || turned) return { from: index, to: next + 1 };
  }
  return undefined;
}

function skip(tokens: readonly string[], from: number): number {
  let at = from;
  const mayStandBetween = (word = '') =>
    betweenWords.has(word) || hashWords.has(word) || currentWords.has(word);
  while (at < from + 3 && mayStandBetween(tokens[at])) at += 1;
  return at;
}
