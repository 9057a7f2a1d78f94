import { useRef, useState } from 'preact/hooks';
import { pagePaths, settingsPath } from '../messages/page-urls';
import { sendCommand } from '../messages/send-command';
import { historyKept } from '../storage/history/history-limits';
import { managed } from '../storage/managed';
import { isUnderWay } from '../storage/resets';
import { formatDuration } from '../text/format';
import { beforeSentence } from '../text/sentences';
import { t } from '../text/t';
import { Announcer } from '../ui/Announcer';
import { ConfirmDialog } from '../view/dialog/ConfirmDialog';
import { FailureNotice } from '../view/FailureNotice';
import { openDevices, openPage, openTryOut } from '../view/open-pages';
import { UnlockForm } from '../view/UnlockForm';
import { useStoredItem } from '../view/use-stored-item';
import { ExportButtons } from './export/ExportButtons';
import { Filters } from './filter/Filters';
import { useFilter } from './filter/use-filter';
import { ImportLog } from './import/ImportLog';
import { HistoryList } from './list/HistoryList';
import { Repeated } from './Repeated';
import { type AgainModel, useAgain } from './use-again';
import { type ShownHistory, useHistory } from './use-history';

/** The History page: every reset that is kept. */
export function History() {
  const place = useRef<HTMLElement>(null);
  const history = useHistory();
  const again = useAgain();
  return (
    <>
      <main ref={place} class="history">
        <div class="head">
          <h1>{t('history_title')}</h1>
          <button type="button" class="button" onClick={() => openPage(pagePaths.runs)}>
            {t('runs_title')}
          </button>
          <button type="button" class="button" onClick={openDevices}>
            {t('devices_title')}
          </button>
        </div>
        <Kept />
        {again.isLocked && <UnlockForm />}
        {history && <Entries history={history} again={again} />}
        <Repeated again={again} />
      </main>
      <Announcer of={place} />
    </>
  );
}

/** What is kept and for how long, with the ways to change it and to add to it. */
function Kept() {
  const kept = useStoredItem(historyKept);
  const policy = useStoredItem(managed)?.history;
  if (kept === undefined || policy === undefined) return null;
  const { days, entries } = kept;
  const limits = { days: formatDuration(Math.floor(days), 'day'), entries };
  const isForbidden = !policy.keep;
  return (
    <>
      <p class="muted">
        {isForbidden && t('history_offByPolicy')}
        {!isForbidden && beforeSentence(kept.keep ? t('history_limits', limits) : t('history_off'))}
        {!isForbidden && (
          <button
            type="button"
            class="button button-text"
            onClick={() => openPage(settingsPath('history'))}
          >
            {t('history_change')}
          </button>
        )}
      </p>
      {kept.keep && <ImportLog />}
    </>
  );
}

/** What is to be deleted, once a person said yes. */
interface Deletion {
  readonly ids: 'all' | string[];
  readonly count: number;
}

function Entries({ history, again }: { history: ShownHistory; again: AgainModel }) {
  const { entries, unreadable, isWhole, failed } = history;
  const model = useFilter(entries);
  const { shown, isFiltering, said } = model;
  const [deletion, setDeletion] = useState<Deletion>();
  const [deleted, setDeleted] = useState<number>();
  const isEmpty = entries.length === 0 && unreadable === 0;
  const isKept = useStoredItem(historyKept)?.keep === true;
  const isAllowed = useStoredItem(managed)?.history.keep === true;
  function ask(ids: Deletion['ids'], count: number) {
    setDeleted(undefined);
    setDeletion({ ids, count });
  }
  // One that is under way stays, and is not counted among those that go.
  const ended = shown.filter((one) => !isUnderWay(one));
  return (
    <>
      {failed && <FailureNotice failure={failed} />}
      {unreadable > 0 && <p class="warning">{t('history_unreadable', { count: unreadable })}</p>}
      {!isEmpty && (
        <>
          <Filters
            filter={model.filter}
            choices={model.choices}
            sorting={model.sorting}
            onFilter={model.change}
            onSort={model.sort}
          />
          <div class="tools">
            <span class="note muted">
              {isFiltering
                ? t('settings_filtered', { shown: shown.length, total: entries.length })
                : t('history_count', { count: entries.length })}
              {!isWhole && ` · ${t('history_reading')}`}
            </span>
            <span class="visually-hidden" role="status">
              {said}
            </span>
            <ExportButtons entries={shown} isReady={isWhole} />
            <button
              type="button"
              class="button danger"
              aria-disabled={!isWhole || ended.length + (isFiltering ? 0 : unreadable) === 0}
              onClick={() => {
                if (!isWhole) return;
                const ids = ended.map(({ id }) => id);
                if (isFiltering && ids.length > 0) ask(ids, ids.length);
                const count = ids.length + unreadable;
                if (!isFiltering && count > 0) ask('all', count);
              }}
            >
              {isFiltering
                ? t('history_deleteShown', { count: ended.length })
                : t('history_deleteAll')}
            </button>
          </div>
        </>
      )}
      {deleted !== undefined && (
        <p class="muted note" data-said="">
          {t('history_deleted', { count: deleted })}
        </p>
      )}
      {isEmpty && isWhole && isKept && isAllowed && (
        <div class="empty">
          <p>{t('history_none')}</p>
          <button type="button" class="button" onClick={openTryOut}>
            {t('firstRun_openTryOut')}
          </button>
        </div>
      )}
      {!isEmpty && shown.length === 0 && isWhole && (
        <div class="empty">
          <p>{t('history_noMatch')}</p>
          <button type="button" class="button" onClick={model.clear}>
            {t('history_clear')}
          </button>
        </div>
      )}
      {shown.length > 0 && (
        <HistoryList
          entries={shown}
          actions={{
            mayRepeat: again.mayRepeat,
            isRepeating: again.isRepeating,
            onRepeat: again.repeat,
            onDelete: ({ id }) => ask([id], 1),
          }}
        />
      )}
      {deletion && (
        <ConfirmDialog
          title={t('history_deleteTitle', { count: deletion.count })}
          note={t('history_deleteNote')}
          action={t('history_delete')}
          act={() => sendCommand({ type: 'deleteHistory', ids: deletion.ids })}
          after={() => document.querySelector('.filters input')}
          onClose={(isDeleted) => {
            setDeletion(undefined);
            if (isDeleted) setDeleted(deletion.count);
          }}
        />
      )}
    </>
  );
}
