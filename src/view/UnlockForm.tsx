import { sendCommand } from '../messages/send-command';
import { t } from '../text/t';
import { PassphraseForm } from './PassphraseForm';

interface UnlockFormProps {
  /** Whether it stands where a reset would be asked for, ready to type into. */
  readonly inPlaceOfReset?: boolean;
  /** Whether what stands above it says already why it is there. */
  readonly isExplained?: boolean;
}

/** Asks for the passphrase while the secrets are locked. */
export function UnlockForm({ inPlaceOfReset = false, isExplained = false }: UnlockFormProps) {
  return (
    <PassphraseForm
      action={t('lock_unlock')}
      working={t('lock_unlocking')}
      note={isExplained ? '' : t('lock_locked')}
      focused={inPlaceOfReset}
      onSubmit={async (passphrase) => {
        const answer = await sendCommand({ type: 'unlock', passphrase });
        return answer.ok ? undefined : answer.error;
      }}
    />
  );
}
