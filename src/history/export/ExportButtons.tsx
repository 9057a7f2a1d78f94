import type { HistoryEntry } from '../../storage/history/history-entry';
import { t } from '../../text/t';
import { download } from '../../view/files/download';
import { csvOf, jsonOf } from './export-history';

interface ExportButtonsProps {
  /** What is shown is what is saved. */
  readonly entries: readonly HistoryEntry[];
  /** Whether all was read. */
  readonly isReady: boolean;
}

/** Saves the entries as files; none of them holds a key. */
export function ExportButtons({ entries, isReady }: ExportButtonsProps) {
  const isDisabled = !isReady || entries.length === 0;
  const name = () => `reset-temp-pass-history-${new Date().toISOString().slice(0, 10)}`;
  return (
    <>
      <button
        type="button"
        class="button"
        title={t('history_exportNote')}
        aria-disabled={isDisabled}
        onClick={() => isDisabled || download(`${name()}.csv`, csvOf(entries), 'text/csv')}
      >
        {t('history_exportCsv')}
      </button>
      <button
        type="button"
        class="button"
        title={t('history_exportNote')}
        aria-disabled={isDisabled}
        onClick={() => isDisabled || download(`${name()}.json`, jsonOf(entries))}
      >
        {t('history_exportJson')}
      </button>
    </>
  );
}
