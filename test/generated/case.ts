/** What a generated input holds, and so what is to be read from it. */
export interface Wanted {
  /** Every device ID in it, and no other may be read. */
  readonly ids: readonly string[];
  /** The one to fill in, null for none. The only ID is to be filled in where this is left out. */
  readonly best?: string | null;
  /** Where nothing at all is as good: a doubtful ID is none. */
  readonly orNone?: boolean;
  /** The requestor IDs in it and no others, where that is looked at. */
  readonly requestors?: readonly string[];
  readonly mvpds?: readonly string[];
}

/** One generated text. */
export interface TextCase extends Wanted {
  readonly text: string;
}

/** What the finder read. */
export interface Found {
  /** In the order in which they are offered. */
  readonly ids: readonly string[];
  /** The one that is filled in. */
  readonly best: string | null;
  readonly requestors: readonly string[];
  readonly mvpds: readonly string[];
}

export type Fault = 'missed' | 'invented' | 'wrong first' | 'wrong name';

/** What is wrong with a reading: nothing, or the worst of it. A wrong ID is worse than none. */
export function faultOf(wanted: Wanted, found: Found): Fault | undefined {
  if (wanted.orNone === true && found.ids.length === 0) return undefined;
  if (found.ids.some((id) => !wanted.ids.includes(id))) return 'invented';
  if (wanted.ids.some((id) => !found.ids.includes(id))) return 'missed';
  const best = wanted.best === undefined && wanted.ids.length === 1 ? wanted.ids[0] : wanted.best;
  if (best !== undefined && found.best !== best) return 'wrong first';
  if (!isSame(wanted.requestors, found.requestors)) return 'wrong name';
  if (!isSame(wanted.mvpds, found.mvpds)) return 'wrong name';
  return undefined;
}

function isSame(wanted: readonly string[] | undefined, found: readonly string[]): boolean {
  if (wanted === undefined) return true;
  return [...new Set(wanted)].sort().join() === [...new Set(found)].sort().join();
}
