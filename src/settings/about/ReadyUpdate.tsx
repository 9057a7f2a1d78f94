import browser from 'webextension-polyfill';
import { everyReset } from '../../storage/every-reset';
import { isUnderWay } from '../../storage/resets';
import { readyUpdate } from '../../storage/updates';
import { t } from '../../text/t';
import { useStoredItem } from '../../view/use-stored-item';

/**
 * Offers to restart into the newer version that the browser has ready; not while a reset is under
 * way, whose outcome a restart would lose.
 */
export function ReadyUpdate() {
  const ready = useStoredItem(readyUpdate);
  const resets = useStoredItem(everyReset);
  if (ready === undefined) return null;
  const busy = resets?.some(isUnderWay) ?? true;
  return (
    <div class="ready-update" role="status">
      <p>{t('about_ready', { version: ready.version })}</p>
      <button type="button" class="button" disabled={busy} onClick={() => browser.runtime.reload()}>
        {t('about_restart')}
      </button>
      <p class="muted">{t(busy ? 'about_restartBusy' : 'about_restartNote')}</p>
    </div>
  );
}
