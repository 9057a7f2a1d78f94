import { reasonWords } from '../../text/failure-words';
import { formatNames } from '../../text/format';
import { t } from '../../text/t';
import { FailureNotice } from '../../view/FailureNotice';
import type { StartsModel } from './use-starts';

/** How starting trials goes, and what came of it. */
export function StartsPanel({ model }: { readonly model: StartsModel }) {
  const { starts } = model;
  if (starts === undefined) return null;
  const { total, answered, started, left, denied, isBusy, failed } = starts;
  return (
    <div class="panel">
      <p class="said" data-said={isBusy ? undefined : ''}>
        {isBusy
          ? t('devices_starting', { at: Math.min(answered + 1, total), total })
          : t('devices_started', { started, total })}
      </p>
      {left.length > 0 && (
        <p class="muted">{t('devices_startLeft', { names: formatNames(left) })}</p>
      )}
      {denied.map(({ name, decision }) => (
        <p key={name} class="warning">
          {t('devices_startDenied', {
            name,
            reason:
              (decision.reason && reasonWords(decision.reason)?.title) ??
              t('trial_deniedWithoutReason'),
          })}
        </p>
      ))}
      {failed !== undefined && (
        <>
          <p>{t('devices_startEnded', { name: failed.name })}</p>
          <FailureNotice failure={failed.failure} action="start" />
        </>
      )}
      <div class="actions">
        <button
          type="button"
          class="button button-text"
          onClick={isBusy ? model.stop : model.dismiss}
        >
          {isBusy ? t('devices_stop') : t('label_close')}
        </button>
      </div>
    </div>
  );
}
