/** What stands beside a label of a device ID in some form or other, and is no ID of any shape. */
const otherThings: readonly RegExp[] = [
  // Everybody, nobody, and what no ID has in it.
  /^(?:all)?$|[^\x21-\x7e]/iu,
  // One character over and over stands for a value that is left out.
  /^\{?([a-z0-9])(?:\1|-)*\}?$/iu,
  // A signed token, an address, a file.
  /^eyJ|:\/\/|^www\.|\.(?:html?|json|js|png|svg|com|example)\b/iu,
  // A commit, as short as Git writes it.
  /^(?=.*[a-f])[\da-f]{7}$/u,
  // A model of Apple's, of which the comma took the rest, and a system.
  /^(?:iphone|ipad|ipod|appletv|watch|mac)\d{1,2}$|^(?:tvos|ios|ipados|android|fireos|webos|tizen)[-_]?\d{1,2}(?:\.\d+)*$/iu,
  // What was encrypted, a program and its version, addresses of a network.
  /^(?:enc(?:rypted)?|vault|kms|tokenized)[:_-]|^[a-z]+\/\d+(?:\.\d+)+$|^\d{1,3}(?:\.\d{1,3}){3}:\d+$|::/iu,
  // A vendor and a product on a bus: 8086:9d2f.
  /^[\da-f]{4}[:-][\da-f]{4}$/iu,
  // A date, a time, a version, a memory address or bus number.
  /^\d{4}-\d{2}-\d{2}(?:[T_:]|$)|^\d{1,2}[:./]\d{1,2}(?:[:./]|$)|^v?\d+(?:\.\d+)+(?:[-+]|$)|^\d{1,7}$|^0x/iu,
  /^\d{4}[/.]\d{1,2}[/.]\d{1,2}|^\d{1,2}[-/.](?:\d{1,2}|[a-z]{3})[-/.](?:\d{2}|\d{4})$/iu,
  // The same without marks, and seconds, ms, µs and ns since 1970, from 2001 to 2033.
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T?\d{4}(?:\d{2}|\d{5})?Z?)?$|^1\d{9}(?:\d{3}){0,3}$/u,
  // Names of algorithms, types, formats and standards that stand beside a label.
  /^(?:(?:sha|md|uuid|guid|v|utf|base|url|safe|encoded|hash|digest|hex|string|n?varchar|char|binary|bytes?|bits?|digits?|u?int|long|float|double|number|text|lower|upper|case|aes|rfc|iso|hmac|https?|es|ed|rs|ulid|nanoid)[-_./]?\d{0,5}[-_./]?)+$/iu,
  // How long something is, and how much of it is left out: 9b1f0e6a+24.
  /^(?:\d{1,4}-)+(?:char|byte|bit|digit|letter|hex|character)s?\b|^(?:[a-z]+-)?\d+-of-\d|^[\da-f-]+\+\d{1,3}$/iu,
  // What documents write in place of one, and the label once more.
  /^(?:your|the|some|example|sample|placeholder|redacted|hidden|masked|removed|filtered|anonym\w*|secret|unknown|undefined|null|none|not|default)(?:[-_.]|\d)/iu,
  /^(?:my[-_.]?)?device[-_.]?(?:id|identifier|uuid)?[-_.]?\d{0,3}$|device[-_.]?id|^fingerprint/iu,
  // A path in code: config.v2.deviceId, com.example2.tv.
  /^[a-z_$][\w$]*(?:\.[a-z_$][\w$]*)+$/iu,
];

/** Whether a value is plainly something else than an ID: a date, a path, an algorithm, a file. */
export function isOtherThing(value: string): boolean {
  return otherThings.some((pattern) => pattern.test(value));
}

const longest = 40;
/** Of 16 bytes in Base64 there are more letters, which may look like CamelCase by chance. */
const longestWord = 16;
/** A word, also in CamelCase, with a small number: `table`, `v2`, `3a`, `RokuTV`. */
const word =
  /^(?:[A-Z]{1,15}|(?:[A-Z]{0,3}[a-z]{1,15}){1,3}[A-Z]{0,4}|[A-Za-z])?\d{0,3}[A-Za-z]{0,2}$/u;
const notOpaque: readonly RegExp[] = [
  // The first or the last block of a UUID, or a count.
  /^[\da-f]{8}$/iu,
  // A key of a tracker, a test, a quarter: PROJ-1234, QA-12345, Q3-2026.
  /^[A-Z][A-Z\d]{0,9}[-_]\d{1,6}$/u,
  // A number of something that is counted: build-20345.
  /^(?:see|step|table|figure|section|chapter|page|line|row|build|version|release|ticket|issue|bug|case|task|pr|mr|run|job|request|session|screen|error|code|sdk|app|firmware|api)[-_.#:/]?\d+$/iu,
  // A version behind a word.
  /^[a-z]+[-_/ ]v?\d+\.\d/iu,
];

/**
 * Whether a value that only its label could make an ID is a word with a number, a key of a tracker
 * or a model: `see-table-2`, `PROJ-1234`, `SM-S918B`.
 */
export function isEverydayName(value: string): boolean {
  const letters = value.replace(/[^a-z\d]/giu, '');
  if (letters.length < 7 || notOpaque.some((pattern) => pattern.test(value))) return true;
  return (value.length <= longest && isOfWords(value)) || isModel(value, letters);
}

function isOfWords(value: string): boolean {
  const pieces = value.split(/[^a-z\d]+/iu);
  return pieces.every((piece) => piece.length <= longestWord && word.test(piece));
}

/** Models are as short as this, and have fewer digits than serial numbers: UE55NU7100. */
function isModel(value: string, letters: string): boolean {
  if (letters.length > 11 || letters.replace(/\D/gu, '').length > 6) return false;
  return /^[A-Z\d]+(?:[-/][A-Z\d]+)*$/u.test(value) || /\d[A-Z]{1,2}$/u.test(value);
}
