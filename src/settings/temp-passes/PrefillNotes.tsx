import { t } from '../../text/t';
import type { StartingTempPass } from './prefill';

/** What saving a pasted request does besides, and what the request could not say. */
export function PrefillNotes({ start }: { start: StartingTempPass | undefined }) {
  if (start?.environment === undefined) return null;
  const { environment, deviceId, key } = start;
  return (
    <>
      {environment.kind === 'custom' && <p class="warning">{t('paste_checkServiceUrl')}</p>}
      {deviceId !== undefined && (
        <p class="note muted">{t('paste_deviceIdKept', { id: deviceId })}</p>
      )}
      {key !== undefined && <p class="note muted">{t('paste_keyKept')}</p>}
    </>
  );
}
