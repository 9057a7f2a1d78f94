import { useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import { type HistoryLimits, historyLimits } from '../../storage/history/history-limits';
import { managed } from '../../storage/managed';
import { t } from '../../text/t';
import { ConfirmDialog } from '../../view/dialog/ConfirmDialog';
import { FailureNotice } from '../../view/FailureNotice';
import { openHistory } from '../../view/open-pages';
import { useStoredItem } from '../../view/use-stored-item';
import { Section } from '../sections/Section';
import { LimitFields } from './LimitFields';
import { useHistoryCount } from './use-history-count';

/** Whether resets are kept, how many and for how long; saved as it is chosen. */
export function HistorySection() {
  const limits = useStoredItem(historyLimits);
  const policy = useStoredItem(managed)?.history;
  const count = useHistoryCount();
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  if (limits === undefined || policy === undefined) return null;
  const send = (change: Partial<HistoryLimits>) =>
    sendCommand({ type: 'setHistoryLimits', ...limits, ...change });
  function save(change: Partial<HistoryLimits>) {
    void send(change).then((answer) => setFailed(answer.ok ? undefined : answer.error));
  }
  return (
    <Section id="history" title={t('history_title')}>
      {/* That the policy forbids it stands above. */}
      {policy.keep && (
        <>
          <p class="muted">{t('history_settingsLead')}</p>
          <label class="check">
            <input
              type="checkbox"
              checked={limits.keep}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                // What is there is deleted, once a person knows it.
                const isEnd = !checked && count !== 0;
                event.currentTarget.checked = isEnd || checked;
                if (isEnd) setAsked(true);
                else save({ keep: checked });
              }}
            />
            {t('history_keep')}
          </label>
          {limits.keep && <LimitFields limits={limits} most={policy.keepDays} onChoose={save} />}
        </>
      )}
      {failed && <FailureNotice failure={failed} />}
      <div class="row">
        <button type="button" class="button" onClick={openHistory}>
          {t('history_open')}
        </button>
        {count !== undefined && <span class="muted note">{t('history_count', { count })}</span>}
      </div>
      {asked && (
        <ConfirmDialog
          title={t('history_endTitle', { count: count ?? 0 })}
          note={t('history_endNote')}
          action={t('history_end')}
          act={() => send({ keep: false })}
          onClose={() => setAsked(false)}
        />
      )}
    </Section>
  );
}
