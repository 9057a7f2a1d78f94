import { type ResetRecord, trialLeft } from '../../storage/resets';

/** Why the next trial was not started after a reset. */
export type NotStarted = 'notReset' | 'unknown' | 'stillThere' | 'running';

/**
 * Whether the next trial may be started once a reset is answered: only where its record says that all
 * of it was done, and that there is no trial any more. A start while one runs may use another title.
 *
 * @param record undefined where nothing is known of it
 */
export function afterReset(record: ResetRecord | undefined): 'start' | NotStarted {
  if (record === undefined) return 'notReset';
  if (record.parts.some(({ outcome }) => outcome.state !== 'done')) return 'notReset';
  const state = record.verification?.after.state;
  if (state === 'none') return 'start';
  if (trialLeft(record) !== undefined) return 'stillThere';
  return state === 'running' ? 'running' : 'unknown';
}
