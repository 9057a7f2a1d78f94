import { sendCommand } from '../messages/send-command';
import { t } from '../text/t';
import { PassphraseForm } from './PassphraseForm';

interface UnlockFormProps {
  /** Whether it stands where a reset would be asked for: it says why, and is ready to type into. */
  readonly inPlaceOfReset?: boolean;
}

/** Asks for the passphrase while the secrets are locked. */
export function UnlockForm({ inPlaceOfReset = false }: UnlockFormProps) {
  return (
    <PassphraseForm
      action={t('lock_unlock')}
      working={t('lock_unlocking')}
      note={inPlaceOfReset ? t('lock_locked') : ''}
      focused={inPlaceOfReset}
      onSubmit={async (passphrase) => {
        const answer = await sendCommand({ type: 'unlock', passphrase });
        return answer.ok ? undefined : answer.error;
      }}
    />
  );
}
