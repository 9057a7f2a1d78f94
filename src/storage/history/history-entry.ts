import * as v from 'valibot';
import { hexDigest, isHexDigest } from '../../pass/ids/digest';
import { genericKeySchema } from '../../pass/ids/schemas';
import type { SingleTarget } from '../../pass/reset/reset';
import { moreOf } from '../every-reset';
import { type ResetRecord, resetRecordSchema, singleTargets } from '../resets';

const { id, tempPassId, environment, requestorId, mvpdId, startedAt, verification } =
  resetRecordSchema.entries;

/** Who reset it: this browser one by one, a run over a list, or the command line, whose log was imported. */
export const historySources = ['browser', 'run', 'commandLine'] as const;

/** One reset as History keeps it: its record, and how things were called at the time. */
export const historyEntrySchema = v.object({
  id,
  tempPassId,
  environment,
  requestorId,
  mvpdId,
  startedAt,
  verification,
  parts: v.array(
    v.object({
      ...resetRecordSchema.entries.parts.item.entries,
      /** The key was no hash and stands here as its SHA-256: it can be found, and not be reset again. */
      isHashed: v.optional(v.literal(true)),
    }),
  ),
  source: v.picklist(historySources),
  /** Undefined where it had none. */
  tempPassName: v.optional(v.string()),
  deviceName: v.optional(v.string()),
});
export type HistoryEntry = v.InferOutput<typeof historyEntrySchema>;

/** How a Temp Pass and a device are called at a time. */
export interface Names {
  readonly tempPassName: string | undefined;
  readonly deviceName: string | undefined;
}

/** The entry of a record. Of keys only hashes are kept. */
export async function entryOf(
  record: ResetRecord,
  { tempPassName, deviceName }: Names,
  source: HistoryEntry['source'] = 'browser',
): Promise<HistoryEntry> {
  const { reloaded: _, ...kept } = record;
  const parts = await Promise.all(record.parts.map(keptPart));
  return { ...kept, parts, source, tempPassName, deviceName };
}

/** A request of a reset as it is kept: of a key the hash alone. */
export async function keptPart(
  part: ResetRecord['parts'][number],
): Promise<HistoryEntry['parts'][number]> {
  const { target } = part;
  if (target.kind !== 'key' || isHexDigest(target.key)) return part;
  const key = v.parse(genericKeySchema, await hexDigest('SHA-256', target.key));
  return { ...part, target: { ...target, key }, isHashed: true };
}

/**
 * What is known of a reset with what came to be known: an entry only ever learns, and keeps the names
 * that it was made with. The same where there is nothing new.
 */
export function learned(before: HistoryEntry, now: HistoryEntry): HistoryEntry {
  const more = moreOf(before, [now]);
  if (more === before) return before;
  const { source, tempPassName, deviceName } = before;
  return { ...more, source, tempPassName, deviceName };
}

/** What may be reset again; undefined where that was everybody, or a key of which only the hash is known. */
export function repeatableTargets(entry: HistoryEntry): SingleTarget[] | undefined {
  return entry.parts.some(({ isHashed }) => isHashed) ? undefined : singleTargets(entry);
}
