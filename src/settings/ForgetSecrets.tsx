import { useRef, useState } from 'preact/hooks';
import { sendCommand } from '../send-command';
import { labels } from '../text/labels';
import { securityText } from '../text/security';

/** Deletes every secret and keeps everything else, after a question. */
export function ForgetSecrets() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [forgotten, setForgotten] = useState(false);

  async function forget() {
    dialog.current?.close();
    const answer = await sendCommand({ type: 'forgetSecrets' });
    setForgotten(answer.ok);
  }

  return (
    <div class="row">
      <button
        type="button"
        class="button quiet danger"
        onClick={() => {
          setForgotten(false);
          dialog.current?.showModal();
        }}
      >
        {securityText.forget}
      </button>
      <span class="muted" role="status">
        {forgotten && securityText.forgotten}
      </span>
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
