import type { Label, Relevance } from './labels/parse-label';
import { isOfCurrent, isOfMedia, nestedIds } from './nested-ids';
import type { Shaped } from './values/id-shape';
import { readValue } from './values/parse-value';
import { readServiceName } from './values/service-name';

/** A labelled value in a text. */
export interface LabelledDevice {
  readonly field: 'device';
  readonly deviceId: string;
  readonly label: string;
  readonly core: string;
  readonly hashed: boolean;
  readonly relevance: Relevance;
  /** Whether it stands in a list of several. */
  readonly listed: boolean;
}
export type LabelledValue =
  | LabelledDevice
  | { readonly field: 'requestor' | 'mvpd'; readonly value: string };

/** What may stand between a label and its value. */
const separator = new RegExp(
  // The quote, bracket or tag that ends the label.
  '^(?:\\\\*["\'`“”»]\\]?|&quot;)?[ \\t]{0,24}(?:' +
    [
      // The members of one object: "name": "deviceId", "value": "…".
      ',?\\s{0,40}\\\\*["\']?(?:value|content)\\\\*["\']?\\s{0,4}[:=]',
      '[:=：＝](?![:/]{2})>?',
      '->|→|[は是为為는은]|[-–—](?= )|[|│┃]|\\t+| {2,}|[ .·_-]*\\.{3,}|>(?!=)',
      // The next tag or cell of a listing: <key>deviceId</key><string>…
      '<\\/[\\w:-]{1,24}>\\s{0,40}<(?:string|value|data|td|dd|code)>',
      '\\s(?:is|was|ist|lautet|est|es|é|è|är|это|returned|(?:set |changed |reset )to)\\s',
    ].join('|') +
    ')',
  'iu',
);
const looseName = {
  mvpd: /^ \(?["'`]?temp[-_]?pass[-_]?\w/iu,
  requestor: /^ \(?["'`]?(?:[A-Z]{3}|[A-Za-z]{2,20}\d)/u,
} as const;
const looseValue = /^\s{1,12}(?=\(?[[<"'`“]?[0-9a-f]{8})/iu;

/** Reads what stands after a label that ends at a place in a text. */
export function* valuesAfter(
  text: string,
  end: number,
  label: Label,
  name: string,
): Generator<LabelledValue> {
  if (label.field === 'deviceObject') {
    const path = label.several ? 'devices[].id' : 'device.id';
    for (const [value, isCurrent] of nestedIds(text, end)) {
      const read = readValue(value, 0);
      const relevance = isCurrent ? 'current' : 'neutral';
      const said = { field: 'device', core: path, hashed: false, relevance } as const;
      if (read !== undefined) yield labelledDevice(read, said, path, label.several);
    }
    return;
  }
  const after = text.slice(end, end + 100);
  const gap = separator.exec(after)?.[0];
  if (label.field === 'device') yield* deviceAfter(text, end, label, name, gap, after);
  else {
    // Without a separator only what looks like the name of one: in prose, any word may follow.
    const loose = looseName[label.field].test(after);
    const at = end + (gap?.length ?? 0);
    const value = gap !== undefined || loose ? nameAt(text.slice(at, at + 120)) : undefined;
    if (value !== undefined) yield { field: label.field, value };
  }
}

function* deviceAfter(
  text: string,
  end: number,
  label: Extract<Label, { field: 'device' }>,
  name: string,
  divided: string | undefined,
  after: string,
): Generator<LabelledValue> {
  const gap = divided ?? looseValue.exec(after)?.[0];
  // `key= next=…`: nothing stands there, and what comes next has a label of its own.
  if (gap === undefined || (gap === '=' && /\s/u.test(text[end + 1] ?? ''))) return;
  const read = readValue(text, end + gap.length);
  if (read === undefined || (divided === undefined && read.shape !== 'certain')) return;
  if (isOfMedia(text, end)) return;
  const relevance =
    label.relevance === 'neutral' && isOfCurrent(text, end) ? 'current' : label.relevance;
  yield labelledDevice(read, { ...label, relevance }, shown(name), false);
}

/** A device ID that was read under a label. */
export function labelledDevice(
  { deviceId }: Shaped,
  said: Extract<Label, { field: 'device' }>,
  label: string,
  listed = false,
): LabelledDevice {
  return { ...said, deviceId, label, listed };
}

/** At most the last words of a label: a log line's level and logger are none of it. */
function shown(name: string): string {
  return name.split(' ').slice(-4).join(' ').slice(-60);
}

function nameAt(text: string): string | undefined {
  const word = /^\s*\(?\\*["'`“]?([\w.-]{0,63}\w)\.?(?=$|[\s"'`”,;&<>()[\]{}\\|#])/u.exec(
    text,
  )?.[1];
  return word === undefined ? undefined : readServiceName(word);
}
