import { sendCommand } from '../../messages/send-command';
import { lockState } from '../../storage/lock-state';
import { lockPolicy, type Policy } from '../../storage/managed';
import { lockText } from '../../text/lock';
import { securityText } from '../../text/security';
import { PassphraseForm } from '../../view/PassphraseForm';
import { useStoredItem } from '../../view/use-stored-item';
import { ForgetSecrets } from './ForgetSecrets';
import { IdleLimitField } from './IdleLimitField';
import { NewPassphraseForm } from './NewPassphraseForm';

/** The passphrase, and what having none means. */
export function SecuritySection() {
  const state = useStoredItem(lockState);
  const policy = useStoredItem(lockPolicy) ?? lockPolicy.empty;
  return (
    <section id="security" aria-labelledby="security-title">
      <h2 id="security-title">{securityText.title}</h2>
      {state !== undefined && (
        <p class={state === 'noPassphrase' ? 'warning' : 'muted'} role="status">
          {securityText[state]}
        </p>
      )}
      {policy.required && <p class="muted">{securityText.required}</p>}
      {state === 'noPassphrase' && (
        <NewPassphraseForm
          action={securityText.set}
          done={securityText.wasSet}
          onSubmit={(passphrase) => sendCommand({ type: 'setPassphrase', passphrase })}
        />
      )}
      {state === 'locked' && (
        <PassphraseForm
          action={lockText.unlock}
          working={lockText.unlocking}
          onSubmit={async (passphrase) => {
            const answer = await sendCommand({ type: 'unlock', passphrase });
            return answer.ok ? undefined : answer.error;
          }}
        />
      )}
      {state === 'unlocked' && <WhileUnlocked policy={policy} />}
      <ForgetSecrets />
    </section>
  );
}

function WhileUnlocked({ policy }: { policy: Policy['lock'] }) {
  return (
    <>
      <div class="row">
        <IdleLimitField most={policy.idleMinutes} />
        <button type="button" class="button" onClick={() => void sendCommand({ type: 'lock' })}>
          <span class="icon lock" />
          {lockText.lock}
        </button>
      </div>
      <details>
        <summary>{securityText.change}</summary>
        <NewPassphraseForm
          action={securityText.change}
          done={securityText.changed}
          asksForCurrent
          onSubmit={(passphrase, current) =>
            sendCommand({ type: 'setPassphrase', current, passphrase })
          }
        />
      </details>
      {!policy.required && (
        <details>
          <summary>{securityText.remove}</summary>
          <PassphraseForm
            action={securityText.remove}
            working={securityText.removing}
            onSubmit={async (current) => {
              const answer = await sendCommand({ type: 'removePassphrase', current });
              return answer.ok ? undefined : answer.error;
            }}
          />
        </details>
      )}
    </>
  );
}
