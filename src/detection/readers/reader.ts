import type { Label, Relevance } from '../labels/parse-label';

/** A label that stands in a text. */
export interface LabelInText {
  readonly text: string;
  readonly label: Label;
  readonly name: string;
  /** Where it begins in the text. */
  readonly from: number;
  /** Where it ends. */
  readonly end: number;
}

/** Whether an object may be named so, whose `id` is the value: a device, a requestor, an MVPD. */
export function namesObject({ label }: LabelInText): boolean {
  return label.field !== 'device';
}

/** Something that a reader read: where the value of a label begins. What it is says the judge. */
export interface Fact {
  /** The text from the value's first character on. */
  readonly value: string;
  /**
   * `divided`: a mark between the two says that one is the value of the other. `adjacent`: they only
   * stand side by side, and the value has to stand in quotes or look like nothing else. `loose`: they
   * are words of one row, as in `log("device_id", "…")`, and quotes do not make one of them the value.
   */
  readonly tie: 'divided' | 'adjacent' | 'loose';
  /** One of several under the same label. */
  readonly listed?: boolean;
  readonly relevance?: Relevance;
}

/**
 * What a reader says of a label in its form, also where there is no value: `NULL` in the row that
 * SQL inserts. No later reader is asked then, so that none takes what stands next for the value.
 */
export const inMyForm = 'in my form';

/**
 * Reads one form that data takes, from a label of it on. It yields nothing where a label stands in
 * another form: the next reader of `index.ts` is asked then. Where the judge takes none of its facts,
 * too, unless it yields {@link inMyForm}.
 */
export type Reader = (label: LabelInText) => Iterable<Fact | typeof inMyForm>;

/** The longest text that a fact's value takes along, in UTF-16 code units. */
export const maxFactLength = 2_200;

/** Whether a line that begins at a place has one word, beside a remark in brackets or a button's. */
export function isOneWord(text: string, at: number): boolean {
  const [line = ''] = text.slice(at, at + maxFactLength).split('\n', 1);
  return !/\S\s+\S/u.test(line.replace(/\s(?:\([^()]{0,60}\)|copy|copied|edit)\s*$/iu, '').trim());
}

/** A fact whose value begins at a place in a text. */
export function factAt(text: string, at: number, tie: Fact['tie'] = 'divided'): Fact {
  return { value: text.slice(at, at + maxFactLength), tie };
}
