import type { Decoded, Doubt } from '../decoding/doubt';
import { decodings, folded } from '../decoding/lenient-decodings';

/**
 * What a value says once somebody between here and Adobe Pass has decoded it again: everybody,
 * nothing at all, which is everybody too, or one more parameter of the request.
 */
export type HiddenMeaning = 'all' | 'blank' | 'parameter';

/** How many encodings on top of each other are looked through. */
const maxDepth = 6;
/** Longer values are refused for their length. */
const maxLength = 1024;

/** The parameters of a reset, behind what ends the one before. */
const parameter =
  /[&?;#][\s+]*(?:amp;?)?(?:requestor_id|mvpd_id|device_id|key|appId|deviceUser|environment)\s*(?:\[[^\]]*\]\s*)*(?:[=&#;]|$)/iu;
/** Where a reader of URLs, or one in C, takes a value to end. */
const ends = /[&?;#\0]/u;
const everyoneAndMore = /^\s*all\s*[&?;#\0]/iu;
const urlEnds = /[&?;#]/u;
/** White space, what stands for it in a form, the padding of Base64, quotes, and what leaves no ink. */
const blank =
  /^[\s\u0085\0+=\\\u00ad\u200b-\u200f\u2060\u2800\u3164\ufeff\u{1d159}\p{Quotation_Mark}`]*$/u;
/** What JSON and scripts write for nothing. */
const nothing = /^[\s"']*(?:null|undefined|\{\s*\}|\[\s*\])[\s"']*$/iu;
const noMore = /^\p{C}*$/u;

/** From none on. */
const doubts: readonly Doubt[] = ['none', 'short', 'brief', 'much', 'broken'];

/**
 * Tells what a value means under a chain of percent, form, HTML, JavaScript, Base64 and hex
 * decodings with letters folded in between, each as lenient as a reader could be: several on top of
 * each other, overlong UTF-8, signs in between that a reader drops.
 *
 * Why so much: Adobe Pass takes `all`, and an empty value, in place of a device ID or key as
 * "everybody", and nothing is published about how often a gateway in front of it decodes a value.
 *
 * @returns undefined where it stays the ID of one
 */
export function hiddenMeaning(text: string): HiddenMeaning | undefined {
  for (const reading of readings(text)) {
    const meaning = meaningOf(reading);
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

/** A text, and then everything that it becomes under chains of decodings; nothing of a long one. */
export function* readings(text: string): Generator<Decoded> {
  if (text.length > maxLength) return;
  const seen = new Map<string, number>([[text, 0]]);
  let layer: Decoded[] = [{ text, doubt: 'none' }];
  yield* layer;
  for (let depth = 0; depth < maxDepth && layer.length > 0; depth++) {
    const next: Decoded[] = [];
    for (const candidate of layer) {
      for (const decoded of decodings(candidate.text)) {
        const doubt = onTop(candidate.doubt, decoded);
        const rank = doubts.indexOf(doubt);
        if ((seen.get(decoded.text) ?? doubts.length) <= rank) continue;
        seen.set(decoded.text, rank);
        next.push({ text: decoded.text, doubt });
      }
    }
    yield* next;
    layer = next;
  }
}

/** The doubt of one decoding after another. */
function onTop(first: Doubt, { doubt: second, sparse = false }: Decoded): Doubt {
  if (first === 'broken' || second === 'broken') return 'broken';
  // What REF3 is Base64 of is Base64 of two blanks, and nobody's doing.
  if (first === 'brief' && second !== 'none') return 'much';
  // And serial numbers are Base64 of noise, in which a few letters are Base64 of a blank.
  if (first !== 'none' && sparse) return 'much';
  return doubts.indexOf(first) > doubts.indexOf(second) ? first : second;
}

/** Whether a value means everybody, or nobody, which Adobe Pass takes for everybody. */
export function meansEveryone(text: string): boolean {
  const meaning = hiddenMeaning(text);
  return meaning === 'all' || meaning === 'blank';
}

function meaningOf({ text, doubt }: Decoded): HiddenMeaning | undefined {
  const plain = folded(text);
  // Of bytes that are no text, these are no chance; a few letters are.
  if (doubt === 'broken' && everyoneAndMore.test(plain)) return 'all';
  if (doubt === 'broken') return parameter.test(plain) ? 'parameter' : undefined;
  if (lettersOf(plain) === 'all' || lettersOf(plain.split(ends)[0] ?? '') === 'all') return 'all';
  if (parameter.test(plain)) return 'parameter';
  if (doubt === 'much') return undefined;
  // Digits are Base64 of marks, which count for nothing only where that is no chance.
  if (blank.test(doubt === 'none' ? plain : text) || nothing.test(plain)) return 'blank';
  if (doubt !== 'none') return undefined;
  if (noMore.test(plain) || blank.test(plain.split(urlEnds)[0] ?? '')) return 'blank';
  return plain.includes('#') ? 'parameter' : undefined;
}

/** Letters and digits alone: readers drop, or trim off, all kinds of others. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}\p{S}\p{C}]/gu, '');
}
