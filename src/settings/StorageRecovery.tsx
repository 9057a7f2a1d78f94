import './storage-recovery.css';
import browser from 'webextension-polyfill';
import type { Failure } from '../failure/failure';
import { sendCommand } from '../messages/send-command';
import { t } from '../text/t';
import { download } from '../view/files/download';

/** What to do about it in Settings, which other pages only point to. */
export function recoveryAdvice({ kind }: Failure): string | undefined {
  return kind === 'storageUnreadable' ? t('settings_discardNote') : undefined;
}

/** What can be done where the browser's storage gives nothing readable. */
export function StorageRecovery({ trouble }: { trouble: Failure }) {
  if (trouble.kind === 'storageFailed') return null;

  async function save() {
    // Secrets are sealed in there.
    const all = await browser.storage.local.get(null);
    download('reset-temp-pass-storage.json', JSON.stringify(all, null, 2));
  }

  async function discard() {
    const answer = await sendCommand({ type: 'discardUnreadable' });
    if (answer.ok) location.reload();
  }

  return (
    <div class="actions">
      <button type="button" class="button" onClick={() => void save()}>
        {t('settings_saveStorage')}
      </button>
      {trouble.kind === 'storageUnreadable' && (
        <button type="button" class="button danger" onClick={() => void discard()}>
          {t('settings_discardUnreadable')}
        </button>
      )}
    </div>
  );
}
