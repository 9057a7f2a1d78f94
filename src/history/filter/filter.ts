import type { HistoryEntry } from '../../storage/history/history-entry';
import { type ResetState, resetStateOf } from '../../storage/resets';
import { fragmentsOf } from '../../ui/fragments';
import { searchedText } from '../words/entry-words';

export const sortings = ['newest', 'oldest', 'tempPass', 'device', 'outcome', 'slowest'] as const;
export type Sorting = (typeof sortings)[number];

/** The outcomes to choose from. */
export const filterStates = [
  'done',
  'partly',
  'failed',
  'unknown',
  'pending',
] as const satisfies readonly ResetState[];

/** What of the history is shown; empty where anything is. */
export interface HistoryFilter {
  readonly text: string;
  /** The ID of a Temp Pass. */
  readonly tempPass: string;
  /** The kind of an environment. */
  readonly environment: string;
  /** A device ID. */
  readonly device: string;
  readonly outcome: string;
  /** As `2026-11-27`, in the time of this machine. */
  readonly day: string;
}

export const noFilter: HistoryFilter = {
  text: '',
  tempPass: '',
  environment: '',
  device: '',
  outcome: '',
  day: '',
};

/** Whether it shows less than all. */
export function isFiltering(filter: HistoryFilter): boolean {
  return Object.values(filter).some((value) => value.trim() !== '');
}

/** The entries that a filter shows, in the order in which they come. */
export function filtered(
  entries: readonly HistoryEntry[],
  filter: HistoryFilter,
): readonly HistoryEntry[] {
  if (!isFiltering(filter)) return entries;
  const { tempPass, environment, device, outcome, day } = filter;
  const hasText = fragmentsOf(filter.text.trim());
  const [from, until] = boundsOf(day);
  return entries.filter(
    (entry) =>
      (tempPass === '' || entry.tempPassId === tempPass) &&
      (environment === '' || entry.environment.kind === environment) &&
      (device === '' || deviceIdOf(entry) === device) &&
      (outcome === '' || resetStateOf(entry) === outcome) &&
      entry.startedAt >= from &&
      entry.startedAt < until &&
      (filter.text.trim() === '' || hasText(searchedText(entry))),
  );
}

/** The device that it was of; undefined where it was of none. */
export function deviceIdOf({ parts }: HistoryEntry): string | undefined {
  const device = parts.map(({ target }) => target).find((target) => target.kind === 'device');
  return device?.deviceId;
}

/** Of a day the first moment, and that of the next day; a day may have 23 or 25 hours. */
function boundsOf(day: string): readonly [number, number] {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined || day === '') {
    return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  }
  return [new Date(year, month - 1, date).getTime(), new Date(year, month - 1, date + 1).getTime()];
}
