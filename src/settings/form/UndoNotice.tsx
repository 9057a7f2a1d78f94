import './undo-notice.css';
import { useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { t } from '../../text/t';
import { FailureNotice } from '../../view/FailureNotice';
import type { Offered } from './use-undo';

/** Says what was done, once, and takes it back on a click; its button has the focus. */
export function UndoNotice({ undoable }: { undoable: Offered | undefined }) {
  return (
    <div class="undo" role="status">
      {undoable !== undefined && <Offer key={undoable.turn} offered={undoable} />}
    </div>
  );
}

/** The button that was clicked is gone, and the focus with it. */
const focus = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true });

function Offer({ offered }: { offered: Offered }) {
  const [outcome, setOutcome] = useState<Failure | string>();
  const [busy, setBusy] = useState(false);
  const { undo } = offered;
  async function takeBack(undo: NonNullable<Offered['undo']>) {
    // A second click would be told that it is too late.
    if (busy) return;
    setBusy(true);
    const undone = await undo();
    if (undone.ok) offered.onUndone?.();
    setOutcome(undone.ok ? t('config_undone') : undone.error);
  }
  if (typeof outcome === 'string') return <span>{outcome}</span>;
  if (outcome !== undefined) return <FailureNotice failure={outcome} />;
  return (
    <>
      <span>{offered.said}</span>
      {undo && (
        <button ref={focus} type="button" class="button" onClick={() => void takeBack(undo)}>
          {t('config_undo')}
        </button>
      )}
    </>
  );
}
