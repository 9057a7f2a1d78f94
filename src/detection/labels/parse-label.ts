import { remembered } from '../text/memoize';
import { isOfOther, isOtherBehind, isRemarkOfOther } from './other-owner';
import { tokensOf } from './tokenize';
import {
  deviceWord,
  hasStem,
  idWord,
  isCurrent,
  isHash,
  isId,
  isLesser,
  isSpoiling,
  wordAfter,
  wordBetween,
} from './vocabulary';

/** Whether a device is the page's own, or one that is not in use any more. */
export type Relevance = 'current' | 'neutral' | 'other';

/** What a label says that its value is. */
export type Label =
  | {
      readonly field: 'device';
      /** The words that make it one, without what stands around them. */
      readonly core: string;
      readonly hashed: boolean;
      readonly relevance: Relevance;
    }
  | { readonly field: 'requestor' | 'mvpd' }
  /** The word "device" alone: what follows may be an object with an `id`. */
  | { readonly field: 'deviceObject'; readonly several: boolean };

export const maxLabelLength = 100;

/** Whoever asks for something in a form of an office is a "requester", and a person. */
const requestorLabel =
  /^(?:(?!mvpd|temp|\S*\d)\S+ )*(?:requestor|requester(?= id$)|service ?provider|programmer)(?: id)?$/u;
const mvpdLabel =
  /^(?:(?!mvpd|request|programmer|\S*\d)\S+ )*(?:mvpd|temp ?pass)(?: mvpd)?(?: id)?$/u;
const deviceObject =
  /^(?:(?:this|current|my|own|the|client|target) )?devices?(?: (?:info(?:rmation)?|data|details|context|properties|record|entry|list))?$/u;
const notOfOne =
  /^(?:type|model|format|masked|truncated|redacted|placeholder|example|prefix|suffix|length|short|shortened|partial)$/u;

const gap = `(?: (?:${wordBetween})){0,3} `;
// English needs an "of" in between: "user id device" is something else.
const turned = `(?!\\S+ device(?!\\S))(?:${idWord})${gap}(?:${deviceWord})`;
/** Where "device" and "ID" stand together, in either order. */
const deviceId = new RegExp(
  `(?<!\\S)(?:(?:${deviceWord})${gap}(?:${idWord})|${turned}|udid|duid)(?!\\S)`,
  'u',
);
const following = new RegExp(`^(?: (?:${wordAfter}))*$`, 'u');

/**
 * Reads a label: is it one for a device ID, whatever way it is written and in whatever language?
 *
 * @param text the label alone, such as `x-device-id`, `hashedDeviceId` or "Geräte-ID:"
 */
export function readLabel(text: string): Label | undefined {
  return text.length <= maxLabelLength && hasStem(text) ? labelOf(text) : undefined;
}

/** The same for a text that is known to be short and to have a stem in it. */
export const labelOf = remembered((text): Label | undefined => {
  const inBrackets: string[] = [];
  const bare = text
    // device[id] is a path and no remark.
    .replace(/(?<=\S)\[(["']?\w+["']?)\]/gu, ' $1 ')
    .replace(/[([（][^()[\]（）]*[)\]）]/gu, (part) => {
      // A value in brackets is no remark.
      if (/["'`]|\d[\da-f-]{6}/iu.test(part)) return part;
      inBrackets.push(...tokensOf(part));
      return ' ';
    });
  const tokens = tokensOf(bare);
  if (tokens.length === 0 || tokens.length > 9) return undefined;
  const joined = tokens.join(' ');
  if (holdsValue(bare)) return undefined;
  if (requestorLabel.test(joined)) return { field: 'requestor' };
  if (mvpdLabel.test(joined)) return { field: 'mvpd' };
  if (deviceObject.test(joined)) {
    return { field: 'deviceObject', several: /devices/u.test(joined) };
  }
  const inner = tokens.some(isId) ? undefined : labelInBrackets(text);
  if (inner !== undefined) return inner;
  const hit = deviceId.exec(joined);
  if (hit === null) return undefined;
  const before = joined.slice(0, hit.index).trim();
  if (isSpoilt(before.split(' ')) || isOfOther(before)) return undefined;
  const [core] = hit;
  const rest = joined.slice(hit.index + core.length);
  if (!following.test(rest) || isOtherBehind(rest) || isOtherRemark(inBrackets)) return undefined;
  const all = [...tokens, ...inBrackets];
  return { field: 'device', core, hashed: all.some(isHash), relevance: relevanceOf(all) };
});

/** Whether a remark behind a name says that the value is a piece of the ID, or another thing's. */
export function isOtherRemark(tokens: readonly string[]): boolean {
  return tokens.some((word) => notOfOne.test(word)) || isRemarkOfOther(tokens);
}

/** A word of another language, and the API's own in brackets: "Anbieter (requestor)". */
function labelInBrackets(text: string): Label | undefined {
  const inner = /[([（]([\w-]{4,24}(?: id)?)[)\]）]/iu.exec(text)?.[1];
  const label = inner === undefined ? undefined : readLabel(inner);
  return label?.field === 'deviceObject' ? undefined : label;
}

/** Whether a label and a separator stand before other words, which may even end like a label. */
function holdsValue(text: string): boolean {
  return [...text.matchAll(/[:=：][^\p{L}\p{N}]*[\p{L}\p{N}]/gu)].some(({ index }) => {
    const label = readLabel(text.slice(0, index));
    return label !== undefined && label.field !== 'deviceObject';
  });
}

/** Whether words before "device ID" make it the ID of something else, or none. */
export function isSpoilt(before: readonly string[]): boolean {
  return before.some(isSpoiling) || before.join(' ').endsWith('e g');
}

/** Whether words say "the current one" or "another one". */
export function relevanceOf(tokens: readonly string[]): Relevance {
  if (tokens.some(isLesser)) return 'other';
  return tokens.some(isCurrent) ? 'current' : 'neutral';
}
