import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import type { Result } from '../../pass/result';
import { labels } from '../../text/labels';
import { securityText } from '../../text/security';
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
        {securityText.forget}
      </button>
      <div role="status">
        {outcome?.ok === true && <span class="muted">{securityText.forgotten}</span>}
        {outcome?.ok === false && <FailureNotice failure={outcome.error} />}
      </div>
      <dialog ref={dialog} aria-label={securityText.forgetTitle}>
        <h2>{securityText.forgetTitle}</h2>
        <p>{securityText.forgetLead}</p>
        <div class="actions">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {labels.cancel}
          </button>
          <button type="button" class="button danger" onClick={() => void forget()}>
            {securityText.forgetConfirm}
          </button>
        </div>
      </dialog>
    </div>
  );
}
