import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { HistoryEntry } from '../../storage/history/history-entry';
import { t } from '../../text/t';
import { choicesOf, type FilterChoices } from './choices';
import { filtered, type HistoryFilter, isFiltering, noFilter, type Sorting } from './filter';
import { sorted } from './sort';

/** What of the history is shown, and how that is changed. */
export interface FilterModel {
  readonly filter: HistoryFilter;
  readonly sorting: Sorting;
  readonly choices: FilterChoices;
  readonly shown: readonly HistoryEntry[];
  readonly isFiltering: boolean;
  /** How many a change of the filter left: said once, and not with each reset that comes. */
  readonly said: string;
  readonly change: (change: Partial<HistoryFilter>) => void;
  readonly sort: (by: Sorting) => void;
  readonly clear: () => void;
}

/** @param entries the newest first */
export function useFilter(entries: readonly HistoryEntry[]): FilterModel {
  const [filter, setFilter] = useState(noFilter);
  const [sorting, sort] = useState<Sorting>('newest');
  const [said, say] = useState('');
  const choices = useMemo(() => choicesOf(entries), [entries]);
  const shown = useMemo(
    () => sorted(filtered(entries, filter), sorting),
    [entries, filter, sorting],
  );
  const counts = useRef({ shown: 0, total: 0 });
  counts.current = { shown: shown.length, total: entries.length };
  useEffect(() => {
    say(isFiltering(filter) ? t('settings_filtered', counts.current) : '');
  }, [filter]);
  return {
    filter,
    sorting,
    choices,
    shown,
    isFiltering: isFiltering(filter),
    said,
    change: (change) => setFilter((before) => ({ ...before, ...change })),
    sort,
    clear: () => setFilter(noFilter),
  };
}
