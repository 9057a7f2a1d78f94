import type { Relevance } from './labels/parse-label';

/** Where on a page a device ID can stand. */
export const places = [
  'field',
  'column',
  'text',
  'attribute',
  'meta',
  'title',
  'address',
  'link',
  'data',
  'storage',
] as const;
export type Place = (typeof places)[number];

/** A device ID as it was seen once. */
export interface Occurrence {
  readonly deviceId: string;
  readonly label: string;
  /** The words of the label that say "device ID". */
  readonly core: string;
  readonly place: Place;
  readonly hashed: boolean;
  readonly relevance: Relevance;
  readonly listed: boolean;
}

/** A device ID of a page, with where it was seen and how far that is to be trusted. */
export interface Candidate {
  readonly deviceId: string;
  readonly label: string;
  readonly place: Place;
  /** The higher the more likely the page's own device; two equal ones are equally good. */
  readonly trust: number;
}

/** The most that one page offers; the others are counted. */
export const maxCandidates = 50;
/** The longest label that is shown, in UTF-16 code units. */
export const maxShownLabel = 80;
/** The longest path of an element that is shown. */
export const maxPathLength = 120;
