import type { Label, Relevance } from './labels/parse-label';
import { isCommitOf, lineBefore } from './labels/title-of-change';
import { objectAround } from './readers/object-around';
import type { Fact, LabelInText } from './readers/reader';
import type { Shaped } from './values/id-shape';
import { readValue } from './values/parse-value';
import { isOfPerson, readServiceName } from './values/service-name';

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

/**
 * Says what a fact is: a device ID, the name of a requestor or an MVPD, or none of these. What is
 * doubtful is none.
 */
export function judge(found: LabelInText, fact: Fact): LabelledValue | undefined {
  const { text, end, label } = found;
  if (label.field !== 'device' && label.field !== 'deviceObject') {
    const value = nameAt(fact, found);
    return value === undefined ? undefined : { field: label.field, value };
  }
  const read = readValue(fact.value);
  if (read === undefined) return undefined;
  const isPlain = fact.tie === 'divided' || (fact.tie === 'adjacent' && read.quoted);
  if (!isPlain && read.shape !== 'certain') return undefined;
  if (!divider.test(text.slice(end, end + 32)) && isCommitOf(lineBefore(text, end), read.deviceId))
    return undefined;
  const said = label.field === 'device' ? label : deviceObject(label.several);
  const around = objectAround(text, end);
  if (around.isMedia) return undefined;
  const nearest = fact.relevance ?? said.relevance;
  const relevance = nearest === 'neutral' ? around.relevance : nearest;
  const name = label.field === 'device' ? shown(found.name) : said.core;
  return labelledDevice(read, { ...said, relevance }, name, fact.listed || around.listed);
}

/** What makes the words in front of it a label or a sentence, and no title. */
const divider =
  /^["'`*)\]\s]{0,4}[:=：]|^(?:["'`]|\*\*|__)? (?:(?:to|is|as|was|with) )?["'`]?[\da-f]{16}/iu;

/** The word "device" as a label: what is read below it is an `id`. */
export function deviceObject(several: boolean): Extract<Label, { field: 'device' }> {
  const core = several ? 'devices[].id' : 'device.id';
  return { field: 'device', core, hashed: false, relevance: 'neutral' };
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

/** In prose any word may follow: there it has to look like the name of one. */
const looksLike = {
  mvpd: /^[\w.-]*temp[-_]?pass[\w.-]*$/iu,
  requestor: /^(?:[A-Z][A-Z0-9]{2,}|[A-Z][a-z]+[A-Z]\w*|[A-Za-z]{2,20}[-_]?\d+)$/u,
} as const;
const word =
  /^\s*\(?(\\*["'`“«‘]|\*\*|<\w{1,10}>)?([\w.-]{0,63}\w)\.?(?=$|[\s"'`”»’,;&<>)[\]{}\\|#*])/u;
/** What follows a value in a line of several: another member or a remark. */
const goesOn = /^\.?[ \t]+(?![\w.-]{1,40}["'`]?\s?[=:]|[([{|·•–—-]|\/\/)\S/u;

function nameAt({ value, tie }: Fact, found: LabelInText): string | undefined {
  const written = word.exec(value.slice(0, 200));
  const [, quote, name] = written ?? [];
  if (written === null || name === undefined || isOfPerson(found.name, name)) return undefined;
  const field = found.label.field === 'mvpd' ? 'mvpd' : 'requestor';
  const isSentence = quote === undefined && goesOn.test(value.slice(written[0].length, 200));
  // "Temp Pass" is what a whole feature is called, too.
  const isOfFeature = /temp/iu.test(found.name) && !/mvpd|id$/iu.test(found.name);
  const sure = tie === 'divided' && !isSentence && !isOfFeature;
  return sure || looksLike[field].test(name) ? readServiceName(name) : undefined;
}
