/**
 * How far a decoding is to be believed: an ID may be Base64 of some text by mere chance. The `brief`
 * ones have four characters at most: what they decode to is no Base64 once more but by chance. The
 * `broken` ones are no text as a whole.
 */
export type Doubt = 'none' | 'short' | 'brief' | 'much' | 'broken';

/** What a reader could make of a text. */
export interface Decoded {
  readonly text: string;
  readonly doubt: Doubt;
  /** Whether a reader had to leave out signs in the middle to get there. */
  readonly sparse?: boolean;
}
