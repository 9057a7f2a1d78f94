import { sendCommand } from '../messages/send-command';
import { t } from '../text/t';
import { PassphraseForm } from './PassphraseForm';

/** Stands where the reset would be asked for while the secrets are locked. */
export function UnlockForm() {
  return (
    <PassphraseForm
      action={t('lock_unlock')}
      working={t('lock_unlocking')}
      note={t('lock_locked')}
      focused
      onSubmit={async (passphrase) => {
        const answer = await sendCommand({ type: 'unlock', passphrase });
        return answer.ok ? undefined : answer.error;
      }}
    />
  );
}
