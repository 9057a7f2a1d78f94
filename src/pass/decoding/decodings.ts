/**
 * A text as bytes in UTF-8, one character each, that remembers where in the text each byte comes
 * from: byte number i stands at `from[i]` up to `to[i]`, in UTF-16 code units.
 */
export interface Decoded {
  readonly bytes: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const isAscii = /^[ -~]*$/u;

/** Writes a text as the bytes of its UTF-8, one character each. */
export function utf8(text: string): string {
  if (isAscii.test(text)) return text;
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

/**
 * Lists all that a text may be once it is decoded: itself, and what up to `depth` decodings one
 * after the other make of it (percent, HTML, JSON, hexadecimal, Base64 and Base64url). Nobody says
 * where an encoded part begins, so each place where it could begin is tried.
 *
 * @param fewest how many bytes at least are looked for: less than that is not worth decoding
 */
export function decodingsOf(
  fewest: number,
): (text: string, depth: number) => Generator<Decoded, void, undefined> {
  const decoders = [...escapes, ...runsOf(Math.max(fewest, 1))];
  function* further(decoded: Decoded, depth: number): Generator<Decoded, void, undefined> {
    yield decoded;
    if (depth === 0) return;
    for (const decode of decoders) {
      const next = decode(decoded);
      if (next !== undefined) yield* further(next, depth - 1);
    }
  }
  return (text, depth) => further(plain(text), depth);
}

function plain(text: string): Decoded {
  const into = new Bytes();
  let at = 0;
  for (const character of text) {
    into.add(utf8(character), at, at + character.length);
    at += character.length;
  }
  return into;
}

class Bytes implements Decoded {
  bytes = '';
  readonly from: number[] = [];
  readonly to: number[] = [];

  add(bytes: string, from: number, to: number): void {
    this.bytes += bytes;
    for (let count = bytes.length; count > 0; count -= 1) {
      this.from.push(from);
      this.to.push(to);
    }
  }

  /** Adds bytes for the characters of another text from `start` up to `end`. */
  addFrom(decoded: Decoded, start: number, end: number, bytes: string): void {
    this.add(bytes, decoded.from[start] ?? 0, decoded.to[end - 1] ?? 0);
  }
}

type Decoder = (decoded: Decoded) => Decoded | undefined;

/** Each escape becomes what it stands for; what is none stays. */
function unescaping(pattern: RegExp, meaning: (found: RegExpExecArray) => string): Decoder {
  return (decoded) => {
    const { bytes } = decoded;
    const into = new Bytes();
    let at = 0;
    for (const found of bytes.matchAll(pattern)) {
      for (; at < found.index; at += 1) into.addFrom(decoded, at, at + 1, bytes.charAt(at));
      at += found[0].length;
      into.addFrom(decoded, found.index, at, meaning(found));
    }
    if (at === 0) return undefined;
    for (; at < bytes.length; at += 1) into.addFrom(decoded, at, at + 1, bytes.charAt(at));
    return into;
  };
}

/**
 * Each run of digits becomes the bytes that it is, read from its digit number `skip` on; what is
 * between the runs is left out.
 *
 * @param bits how many of a byte's bits a digit has
 */
function digits(
  run: RegExp,
  bits: number,
  skip: number,
  values: ReadonlyMap<string, number>,
): Decoder {
  return (decoded) => {
    const into = new Bytes();
    for (const { 0: found, index } of decoded.bytes.matchAll(run)) {
      let [held, heldBits, start, left] = [0, 0, 0, skip];
      for (let at = index; at < index + found.length; at += 1) {
        const value = values.get(decoded.bytes.charAt(at));
        if (value === undefined || left-- > 0) continue;
        if (heldBits === 0) start = at;
        held = ((held << bits) | value) & 0xffff;
        heldBits += bits;
        if (heldBits < 8) continue;
        heldBits -= 8;
        into.addFrom(decoded, start, at + 1, String.fromCharCode((held >> heldBits) & 0xff));
        // The digit that ends one byte begins the next, unless nothing of it is left.
        start = at;
      }
      // Nothing is found across two runs.
      into.addFrom(decoded, index, index + 1, '\0');
    }
    return into.bytes === '' ? undefined : into;
  };
}

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const sextets = valuesOf([`${upper}${upper.toLowerCase()}0123456789+/`])
  .set('-', 62)
  .set('_', 63);
const nibbles = valuesOf(['0123456789abcdef', '0123456789ABCDEF']);

function valuesOf(alphabets: readonly string[]): Map<string, number> {
  return new Map(alphabets.flatMap((all) => [...all].map((digit, value) => [digit, value])));
}

function runsOf(fewest: number): Decoder[] {
  const hex = new RegExp(`[0-9A-Fa-f]{${2 * fewest},}`, 'gu');
  // Base64 may be wrapped over lines.
  const more = Math.ceil((4 * fewest) / 3) - 1;
  const base64 = new RegExp(`[\\w+/-](?:[\\r\\n]*[\\w+/-]){${more},}`, 'gu');
  return [
    ...[0, 1].map((skip) => digits(hex, 4, skip, nibbles)),
    ...[0, 1, 2, 3].map((skip) => digits(base64, 6, skip, sextets)),
  ];
}

/** Those of HTML that stand for ASCII. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  colon: ':',
  comma: ',',
  commat: '@',
  equals: '=',
  gt: '>',
  lowbar: '_',
  lt: '<',
  period: '.',
  plus: '+',
  quot: '"',
  sol: '/',
};
const short: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

function character(code: number): string {
  return code > 0x10_ff_ff ? '' : utf8(String.fromCodePoint(code));
}

const escapes: readonly Decoder[] = [
  unescaping(/%([0-9a-f]{2})/giu, ([, hex = '']) => String.fromCharCode(Number.parseInt(hex, 16))),
  unescaping(
    new RegExp(`&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(${Object.keys(named).join('|')}));`, 'giu'),
    ([, hex, decimal, name = '']) =>
      hex === undefined && decimal === undefined
        ? (named[name.toLowerCase()] ?? '')
        : character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  ),
  unescaping(
    /\\(?:u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|u([0-9a-f]{4})|x([0-9a-f]{2})|(["'\\/bfnrt]))/giu,
    ([, high, low, unit, byte, letter = '']) => {
      if (high !== undefined && low !== undefined) {
        return utf8(String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16)));
      }
      if (unit !== undefined) return character(Number.parseInt(unit, 16));
      if (byte !== undefined) return String.fromCharCode(Number.parseInt(byte, 16));
      return short[letter] ?? letter;
    },
  ),
];
