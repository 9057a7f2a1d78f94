import { sendCommand } from '../messages/send-command';
import { lockText } from '../text/lock';
import { PassphraseForm } from './PassphraseForm';

/** Stands where the reset would be asked for while the secrets are locked. */
export function UnlockForm() {
  return (
    <PassphraseForm
      action={lockText.unlock}
      working={lockText.unlocking}
      note={lockText.locked}
      focused
      onSubmit={async (passphrase) => {
        const answer = await sendCommand({ type: 'unlock', passphrase });
        return answer.ok ? undefined : answer.error;
      }}
    />
  );
}
