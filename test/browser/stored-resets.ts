import * as v from 'valibot';
import { type ResetRecord, resetKeys, resetRecordSchema } from '../../src/storage/resets';

/** Where the records of resets are stored. */
export const resetItems: string[] = Object.values(resetKeys);

/** @param items what is stored under {@link resetItems} */
export function newestReset(items: Record<string, unknown>): ResetRecord | undefined {
  const all = resetItems.flatMap((key) =>
    v.parse(v.optional(v.array(resetRecordSchema), []), items[key]),
  );
  return all[0];
}
