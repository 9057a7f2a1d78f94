import './history-list.css';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { HistoryEntry } from '../../storage/history/history-entry';
import { t } from '../../text/t';
import { useRowHeight } from '../../ui/long-list/use-row-height';
import { useRowsInView } from '../../ui/long-list/use-rows-in-view';
import { HistoryRow, type RowActions, type RowProps } from './HistoryRow';

interface HistoryListProps {
  readonly entries: readonly HistoryEntry[];
  readonly actions: RowActions;
}

/** The entries, of which only those in the window are on the page. */
export function HistoryList({ entries, actions }: HistoryListProps) {
  const list = useRef<HTMLUListElement>(null);
  const latest = useRef(actions);
  latest.current = actions;
  const usualHeight = useRowHeight(58, 126);
  const keyAt = useCallback((index: number) => entries[index]?.id ?? index, [entries]);
  const { rows, style } = useRowsInView({ count: entries.length, keyAt, usualHeight }, list);
  return (
    <ul ref={list} class="history-list" aria-label={t('history_title')} style={style}>
      {rows.map(({ index, attributes }) => {
        const entry = entries[index];
        if (entry === undefined) return null;
        return (
          <li
            key={entry.id}
            aria-setsize={entries.length}
            aria-posinset={index + 1}
            {...attributes}
          >
            <Row
              entry={entry}
              mayRepeat={actions.mayRepeat(entry)}
              isRepeating={actions.isRepeating(entry)}
              latest={latest}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Drawn anew only where something of it is new: many of them come into view while a person scrolls. */
function Row({ entry, mayRepeat, isRepeating, latest }: RowProps) {
  return useMemo(
    () => <HistoryRow {...{ entry, mayRepeat, isRepeating, latest }} />,
    [entry, mayRepeat, isRepeating, latest],
  );
}
