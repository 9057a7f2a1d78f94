import { mergedItem } from './item/merged-item';
import { type ReadableItem, StoredItem } from './item/stored-item';
import { isUnderWay, type ResetRecord, readableResets, resets, waitOf } from './resets';

/**
 * Records as they are, for which the disk had no room after their requests were sent: what became
 * of a reset must not be lost, and not be told later than it is known. Written by the background
 * alone (background/resets/reset-records.ts), until the disk takes them.
 */
export const heldResets = new StoredItem('heldResets', 'session', readableResets, []);

/** Where they cannot be read, what is on the disk is all that is known. */
const readableHeld: ReadableItem<ResetRecord[]> = {
  empty: heldResets.empty,
  get: () => heldResets.get().catch(() => heldResets.empty),
  known: () => heldResets.known(),
  onChanged: (listener, signal) => heldResets.onChanged(listener, signal),
  onWritten: (listener) => heldResets.onWritten(listener),
};

/** Every reset that is known of, newest first: as the disk has it, or as it is held in memory. */
export const everyReset = mergedItem(resets, readableHeld, (saved, held) =>
  saved.map((one) => moreOf(one, held)),
);

/** The one of several writings of a record that knows most of it. */
export function moreOf<Writing extends Omit<ResetRecord, 'reloaded'>>(
  record: Writing,
  others: readonly Writing[],
): Writing {
  return others
    .filter(({ id }) => id === record.id)
    .reduce((most, one) => (isMore(one, most) ? one : most), record);
}

/** Of two that know as much, the one that was asked to wait last. */
function isMore(one: ResetRecord, other: ResetRecord): boolean {
  return (knowledge(one) - knowledge(other) || waitOf(one) - waitOf(other)) > 0;
}

/**
 * A record only ever learns: an outcome, another one, its verification, whether the app was
 * reloaded. One that lost its background learns nothing more, but no longer waits.
 */
function knowledge(record: ResetRecord): number {
  const outcomes = record.parts.filter(({ outcome }) => isHeard(outcome)).length;
  const after = record.verification?.after;
  const verified = outcomes === record.parts.length && (after === undefined || isHeard(after));
  const reloadKnown = record.reloaded !== undefined;
  return outcomes * 8 + (verified ? 4 : 0) + (reloadKnown ? 2 : 0) + (isUnderWay(record) ? 0 : 1);
}

interface Heard {
  readonly state: string;
  readonly error?: { readonly kind: string };
}

/** Whether its own background wrote it, and not one that found it unfinished. */
function isHeard({ state, error }: Heard): boolean {
  return state !== 'pending' && error?.kind !== 'interrupted';
}
