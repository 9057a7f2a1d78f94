import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import type { Result } from '../../pass/result';
import { t } from '../../text/t';
import { useModal } from '../../ui/use-modal';
import { FailureNotice } from '../FailureNotice';

interface ConfirmDialogProps {
  readonly title: string;
  /** What cannot be undone. */
  readonly note: string;
  /** What the button says that does it. */
  readonly action: string;
  /** What the button says that leaves it; “Cancel” where left out. */
  readonly keep?: string | undefined;
  readonly act: () => Promise<Result<unknown, Failure>>;
  /** @param done whether it was done */
  readonly onClose: (done: boolean) => void;
  /** What has the focus afterwards, where that is not what had it before. */
  readonly after?: () => HTMLElement | null;
}

/** Asks before something is deleted that nobody brings back; what failed is said in it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, note, action, keep = t('label_cancel'), act, onClose, after } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  const dialog = useModal(cancel, after);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  async function confirm() {
    if (busy) return;
    setBusy(true);
    const done = await act();
    setBusy(false);
    if (done.ok) onClose(true);
    else setFailed(done.error);
  }
  return (
    <dialog ref={dialog} onClose={() => onClose(false)} aria-label={title}>
      <h2>{title}</h2>
      <p>{note}</p>
      {failed && <FailureNotice failure={failed} />}
      <div class="actions">
        <button ref={cancel} type="button" class="button" onClick={() => onClose(false)}>
          {keep}
        </button>
        <button
          type="button"
          class="button danger"
          aria-disabled={busy}
          onClick={() => void confirm()}
        >
          {action}
        </button>
      </div>
    </dialog>
  );
}
