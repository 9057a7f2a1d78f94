import { decodingsOf, utf8 } from '../decoding/decodings';

/** A shorter text is no secret unless it is an address, and would be found in any answer. */
const shortestSecret = 8;
/** A secret that was encoded more often than this is not found. */
const mostEncodings = 2;

/** Takes secrets out of a text, and leaves `…` in their places. */
export type Redact = (text: string) => string;

/**
 * Takes out of a server's words what it repeats of a request: in any case, and encoded up to twice
 * in a row, by percent, form, HTML, JSON, hexadecimal or Base64, also in the middle of a longer
 * Base64. For texts that are shown or stored, never for values that are used: an access token may
 * well hold the client ID.
 *
 * Not covered: a part of a secret, and one that is encoded in another way.
 */
export function redactionOf(secrets: readonly string[]): Redact {
  const counted = secrets.filter((one) => one.length >= shortestSecret || one.includes('@'));
  // In characters: of bytes there may be fewer in another case, but never fewer than that.
  const shortest = Math.min(...counted.map((one) => [...one].length));
  let look: ((text: string) => Place[]) | undefined;
  return (text) => {
    // No encoding makes a text shorter.
    if (text.length < shortest) return text;
    look ??= placesOf(counted, shortest);
    return without(look(text), text);
  };
}

type Place = readonly [from: number, to: number];

function placesOf(secrets: readonly string[], shortest: number): (text: string) => Place[] {
  const patterns = [...new Set(secrets)].map(patternOf);
  const decodings = decodingsOf(shortest);
  return (text) => {
    const places: Place[] = [];
    for (const { bytes, from, to } of decodings(text, mostEncodings)) {
      for (const pattern of patterns) {
        for (const { index, 0: secret } of bytes.matchAll(pattern)) {
          places.push([from[index] ?? 0, to[index + secret.length - 1] ?? text.length]);
        }
      }
    }
    return places.sort(([one], [other]) => one - other);
  };
}

function without(places: readonly Place[], text: string): string {
  let left = '';
  let at = 0;
  for (const [from, to] of places) {
    if (from >= at) left += `${text.slice(at, from)}…`;
    at = Math.max(at, to);
  }
  return left + text.slice(at);
}

/** Finds a secret among bytes: each character in either case, and a space also as forms have it. */
function patternOf(secret: string): RegExp {
  const spellings = Array.from(secret, (character) => {
    if (character === ' ') return '[ +]';
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
    if (/^[A-Za-z]$/u.test(character)) return `[${lower}${upper}]`;
    const cases = new Set([character, lower, upper]);
    const bytes = Array.from(cases, (one) => escaped(utf8(one)));
    return bytes.length === 1 ? bytes[0] : `(?:${bytes.join('|')})`;
  });
  return new RegExp(spellings.join(''), 'gu');
}

function escaped(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`);
}
