import { sendCommand } from '../../messages/send-command';
import { lockState } from '../../storage/lock-state';
import { lockPolicy, type Policy } from '../../storage/managed';
import { t } from '../../text/t';
import { Icon } from '../../ui/Icon';
import { PassphraseForm } from '../../view/PassphraseForm';
import { UnlockForm } from '../../view/UnlockForm';
import { useStoredItem } from '../../view/use-stored-item';
import { Section } from '../sections/Section';
import { ForgetSecrets } from './ForgetSecrets';
import { IdleLimitField } from './IdleLimitField';
import { NewPassphraseForm } from './NewPassphraseForm';

/** The passphrase, and what having none means. */
export function SecuritySection() {
  const state = useStoredItem(lockState);
  const policy = useStoredItem(lockPolicy) ?? lockPolicy.empty;
  return (
    <Section id="security" title={t('security_title')}>
      {state !== undefined && (
        <p class={state === 'noPassphrase' ? 'warning' : 'muted'} role="status">
          {t(`security_state_${state}`)}
        </p>
      )}
      {policy.required && <p class="muted">{t('security_required')}</p>}
      {state === 'noPassphrase' && (
        <NewPassphraseForm
          action={t('security_set')}
          done={t('security_wasSet')}
          onSubmit={(passphrase) => sendCommand({ type: 'setPassphrase', passphrase })}
        />
      )}
      {state === 'locked' && <UnlockForm isExplained />}
      {state === 'unlocked' && <WhileUnlocked policy={policy} />}
      <ForgetSecrets />
    </Section>
  );
}

function WhileUnlocked({ policy }: { policy: Policy['lock'] }) {
  return (
    <>
      <div class="row">
        <IdleLimitField most={policy.idleMinutes} />
        <button type="button" class="button" onClick={() => void sendCommand({ type: 'lock' })}>
          <Icon name="lock" />
          {t('lock_lock')}
        </button>
      </div>
      <details>
        <summary>{t('security_change')}</summary>
        <NewPassphraseForm
          action={t('security_change')}
          done={t('security_changed')}
          asksForCurrent
          onSubmit={(passphrase, current) =>
            sendCommand({ type: 'setPassphrase', current, passphrase })
          }
        />
      </details>
      {!policy.required && (
        <details>
          <summary>{t('security_remove')}</summary>
          <PassphraseForm
            action={t('security_remove')}
            working={t('security_removing')}
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
