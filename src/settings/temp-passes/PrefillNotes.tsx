import type { EmptyField } from '../../config/reset-request';
import { formatNames } from '../../text/format';
import { t } from '../../text/t';
import { WithId } from '../../ui/ids/WithId';
import type { StartingTempPass } from './prefill';

const fieldNames = {
  requestorId: 'label_requestorId',
  mvpdId: 'label_mvpdId',
  deviceId: 'label_deviceId',
  key: 'label_key',
  appId: 'settings_parameter_appId',
  deviceUser: 'settings_parameter_deviceUser',
  environmentParameter: 'settings_parameter_environmentParameter',
} as const;

/** What saving a pasted request does besides, and what the request could not say. */
export function PrefillNotes({ start }: { start: StartingTempPass | undefined }) {
  if (start?.empty === undefined) return null;
  const { environment, deviceId, key, empty, ofApp } = start;
  const placeholders = namesOf(empty, 'placeholder');
  const cut = namesOf(empty, 'cut');
  return (
    <>
      {ofApp && <p class="warning">{t('paste_ofApp')}</p>}
      {environment === undefined && <p class="warning">{t('paste_checkEnvironment')}</p>}
      {environment?.kind === 'custom' && <p class="warning">{t('paste_checkServiceUrl')}</p>}
      {placeholders !== '' && (
        <p class="warning">{t('paste_placeholders', { fields: placeholders })}</p>
      )}
      {cut !== '' && <p class="warning">{t('paste_cut', { fields: cut })}</p>}
      {deviceId !== undefined && (
        <p class="note muted">
          <WithId id={deviceId} text={(id) => t('paste_deviceIdKept', { id })} />
        </p>
      )}
      {key !== undefined && <p class="note muted">{t('paste_keyKept')}</p>}
    </>
  );
}

function namesOf(empty: readonly EmptyField[], because: EmptyField['because']): string {
  const fields = empty.filter((one) => one.because === because).map(({ field }) => field);
  return formatNames(
    fields.flatMap((field) => (field === 'environment' ? [] : [t(fieldNames[field])])),
  );
}
