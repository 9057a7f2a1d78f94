import type { Columns } from '../../bulk/list/columns';
import type { ListedTarget, RefusedLine, RepeatedLine } from '../../bulk/list/list-item';

/** So many of the lines that are left out are kept: more nobody reads, and no page is so high. */
export const mostLinesKept = 100_000;

/** What a list holds, before anything is sent. */
export interface Preview {
  /** What is reset, each once. */
  readonly targets: readonly ListedTarget[];
  readonly devices: number;
  readonly keys: number;
  /** How many more there are than one run takes. */
  readonly tooMany: number;
  /** The first of the lines that are left out, and how many there are. */
  readonly refused: readonly RefusedLine[];
  readonly refusedCount: number;
  readonly repeated: readonly RepeatedLine[];
  readonly repeatedCount: number;
  /** The lines that would reset everyone: how many, and the first of them. */
  readonly everybody: { readonly count: number; readonly line: number } | undefined;
  /** Where a person can say what is in which column; undefined where there is nothing to say. */
  readonly columns:
    | { readonly read: Columns; readonly sample: readonly (readonly string[])[] }
    | undefined;
}

/** Why a list is not read at all. */
export const previewRefusals = ['binary', 'tooLarge', 'unreadable'] as const;
export type PreviewRefusal = (typeof previewRefusals)[number];

/** How many of a list are to be reset, where it was read already. */
export function previewOf(targets: readonly ListedTarget[]): Preview {
  const devices = targets.filter(({ target }) => target.kind === 'device').length;
  return {
    ...{ targets, devices, keys: targets.length - devices, tooMany: 0 },
    ...{ refused: [], refusedCount: 0, repeated: [], repeatedCount: 0 },
    ...{ everybody: undefined, columns: undefined },
  };
}
