import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import type { Result } from '../../pass/result';
import { t } from '../../text/t';
import { FailureNotice } from '../../view/FailureNotice';

/** Deletes every secret and keeps everything else, after a question. */
export function ForgetSecrets() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [outcome, setOutcome] = useState<Result<unknown, Failure>>();

  async function forget() {
    dialog.current?.close();
    setOutcome(await sendCommand({ type: 'forgetSecrets' }));
  }

  return (
    <div class="row">
      <button
        type="button"
        class="button button-text danger"
        onClick={() => {
          setOutcome(undefined);
          dialog.current?.showModal();
        }}
      >
        {t('security_forget')}
      </button>
      <div role="status">
        {outcome?.ok === true && <span class="muted">{t('security_forgotten')}</span>}
        {outcome?.ok === false && <FailureNotice failure={outcome.error} />}
      </div>
      <dialog ref={dialog} aria-label={t('security_forgetTitle')}>
        <h2>{t('security_forgetTitle')}</h2>
        <p>{t('security_forgetLead')}</p>
        <div class="actions">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {t('label_cancel')}
          </button>
          <button type="button" class="button danger" onClick={() => void forget()}>
            {t('security_forgetConfirm')}
          </button>
        </div>
      </dialog>
    </div>
  );
}
