import type { DeviceId } from '../pass/device-id';
import { percentDecoded } from './cleaned';
import type { Label } from './label';
import { labelAround } from './label-in-text';
import { inCurrentObject, nestedIds } from './nested-ids';
import { readServiceName } from './service-name';
import { readValue } from './value';
import { stemsIn } from './words';

/** A labelled value in a text. */
export interface LabelledDevice {
  readonly field: 'device';
  readonly deviceId: DeviceId;
  readonly label: string;
  readonly core: string;
  readonly hashed: boolean;
  readonly standing: 'current' | 'plain' | 'lesser';
  /** Whether it stands in a list of several. */
  readonly listed: boolean;
}
export type LabelledValue =
  | LabelledDevice
  | { readonly field: 'requestor' | 'mvpd'; readonly value: string };

/** Texts are looked through in pieces of this length, so that a long one can be put aside. */
const pieceLength = 32_768;
const overlap = 4_096;

const separator =
  /^(?:\\*["'`“”»]|&quot;|%(?:25)*22)?[ \t]{0,24}(?:,\s{0,40}\\*["']?(?:value|content)\\*["']?\s{0,4}[:=]|\s(?:value|content)\s?=|[:=：＝](?![:/]{2})>?|->|→|%(?:25)*3[AD]|[|│┃]|\t+| {2,}|[ .·_-]*\.{3,}|>(?!=)|\s(?:is|was|ist|est|es|är)\s)/iu;
const looseValue = /^\s\(?[[<"'`“]?(?=[0-9a-f]{8})/iu;
const path =
  /\/api\/v2\/([\w.-]{2,64})\/(?:configuration\b|(?:profiles|decisions\/\w+|sessions|authenticate|logout)(?:\/sso)?(?:\/([\w.-]{2,64}))?)/gu;

/**
 * Finds what labels in a text say: prose, JSON, XML, query strings, headers, log lines, curl. A
 * generator, as a text may be megabytes long: each `undefined` is a place to pause at.
 *
 * @param text cleaned of invisible characters
 */
export function* labelledIn(text: string, depth = 0): Generator<LabelledValue | undefined> {
  for (let from = 0; from < text.length; from += pieceLength) {
    const start = Math.max(0, from - 200);
    const piece = text.slice(start, from + pieceLength + overlap);
    yield* labelledInPiece(piece, from - start, from - start + pieceLength, depth);
    yield undefined;
  }
}

function* labelledInPiece(
  text: string,
  from: number,
  to: number,
  depth: number,
): Generator<LabelledValue | undefined> {
  let decodedUntil = from;
  let hits = 0;
  const next = stemsIn(text);
  let at = from;
  for (let hit = next(at); hit !== undefined && hit[0] < to; hit = next(at)) {
    const [start, end] = hit;
    at = end;
    hits += 1;
    if (hits % 16 === 0) yield undefined;
    const read = labelAround(text, start, end);
    if (read === undefined) continue;
    const { label, name } = read;
    // The label ends here: another stem inside it is no label of its own.
    if (label.field !== 'deviceObject') at = Math.max(at, read.end);
    if (/^%(?:25)*3/iu.test(text.slice(read.end, read.end + 12).replace(/^%(?:25)*22/iu, ''))) {
      if (start >= decodedUntil && depth < 3) {
        const run = encodedRun(text, start);
        decodedUntil = run.to;
        yield* labelledIn(percentDecoded(run.text), depth + 1);
      }
      continue;
    }
    yield* valuesAfter(text, read.end, label, name);
  }
  path.lastIndex = from;
  for (let hit = path.exec(text); hit !== null && hit.index < to; hit = path.exec(text)) {
    if (hit[1] !== undefined) yield { field: 'requestor', value: hit[1] };
    if (hit[2] !== undefined) yield { field: 'mvpd', value: hit[2] };
  }
}

function* valuesAfter(
  text: string,
  end: number,
  label: Label,
  name: string,
): Generator<LabelledValue> {
  const after = text.slice(end, end + 80);
  const divided = separator.exec(after);
  if (label.field === 'deviceObject') {
    for (const [value, current] of nestedIds(text, end)) {
      const device = readValue(value, 0, false);
      if (device === undefined) continue;
      const standing = current ? 'current' : 'plain';
      const path = label.several ? 'devices[].id' : 'device.id';
      yield {
        field: 'device',
        deviceId: device.deviceId,
        label: path,
        core: path,
        hashed: false,
        standing,
        listed: label.several,
      };
    }
    return;
  }
  if (label.field !== 'device') {
    const loose = label.field === 'mvpd' && /^ (?=\(?["'`]?temp[-_]?pass[-_]?\w)/iu.test(after);
    const at = end + (divided?.[0].length ?? 0);
    const value = divided || loose ? plainId(text.slice(at, at + 120)) : undefined;
    if (value !== undefined) yield { field: label.field, value };
    return;
  }
  const loose = divided === null ? looseValue.exec(after) : null;
  const gap = divided?.[0] ?? (loose === null ? undefined : ' ');
  // `key= next=…`: nothing stands there, and what comes next has a label of its own.
  if (gap === undefined || (gap === '=' && /^\s/u.test(text.slice(end + 1, end + 2)))) return;
  const read = readValue(text, end + gap.length, /=|3D/iu.test(gap));
  if (read === undefined || (loose !== null && read.shape !== 'certain')) return;
  const { core, hashed } = label;
  const standing =
    label.standing === 'plain' && inCurrentObject(text, end) ? 'current' : label.standing;
  yield {
    field: 'device',
    deviceId: read.deviceId,
    label: shown(name),
    core,
    hashed,
    standing,
    listed: false,
  };
}

/** At most the last words of a label: a log line's level and logger are none of it. */
function shown(name: string): string {
  return name.split(' ').slice(-4).join(' ').slice(-60);
}

function plainId(text: string): string | undefined {
  const word = /^\s*\(?\\*["'`“]?([\w.-]{0,63}\w)\.?(?=$|[\s"'`”,;&<>()[\]{}\\|#])/u.exec(
    text,
  )?.[1];
  return word === undefined ? undefined : readServiceName(word);
}

/** The stretch without white space around a place: an encoded address stands in one. */
function encodedRun(text: string, at: number): { text: string; to: number } {
  let from = at;
  while (from > 0 && at - from < 2_048 && /\S/u.test(text[from - 1] ?? ' ')) from -= 1;
  let to = at;
  while (to < text.length && to - at < 8_192 && /[^\s"'<>]/u.test(text[to] ?? ' ')) to += 1;
  return { text: text.slice(from, to), to };
}
