import { t } from '../../text/t';
import { download } from '../../view/files/download';
import { csvOfRun, jsonOfRun } from './export-run';
import type { ShownRun } from './use-run';

/** Saves every item of a run as a file; none of them holds a key. */
export function ExportButtons({ shown: { run, items, isWhole } }: { readonly shown: ShownRun }) {
  const isDisabled = !isWhole || items.length === 0;
  const name = `reset-temp-pass-run-${new Date(run.createdAt).toISOString().slice(0, 10)}`;
  async function save(kind: 'csv' | 'json') {
    if (isDisabled) return;
    if (kind === 'csv') download(`${name}.csv`, await csvOfRun(run, items));
    else download(`${name}.json`, await jsonOfRun(run, items));
  }
  return (
    <>
      <button
        type="button"
        class="button"
        title={t('history_exportNote')}
        aria-disabled={isDisabled}
        onClick={() => void save('csv')}
      >
        {t('history_exportCsv')}
      </button>
      <button
        type="button"
        class="button"
        title={t('history_exportNote')}
        aria-disabled={isDisabled}
        onClick={() => void save('json')}
      >
        {t('history_exportJson')}
      </button>
    </>
  );
}
