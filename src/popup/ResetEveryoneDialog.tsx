import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EveryTarget } from '../pass/reset/reset';
import type { TempPass } from '../storage/temp-passes';
import { failureText } from '../text/failures';
import { labels } from '../text/labels';
import { popupText } from '../text/popup';
import { Field } from '../ui/Field';
import { EnvironmentBadge } from '../view/EnvironmentBadge';

interface EveryDialogProps {
  tempPass: TempPass;
  target: EveryTarget['kind'];
  onClose: () => void;
  onConfirm: (typed: string) => void;
}

/** The only way to reset everybody: names whom it meets and takes the typed MVPD ID. */
export function ResetEveryoneDialog({ tempPass, target, onClose, onConfirm }: EveryDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const text = popupText.every[target];
  const input = useRef<HTMLInputElement>(null);
  // Before anything is painted: who sees it can type.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    // A long ID that scrolls would have the focus.
    input.current?.focus();
    return () => {
      shown?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const [asked, setAsked] = useState(false);
  const confirmed = typed === tempPass.mvpdId;
  const refused = asked && !confirmed ? failureText.confirmationWrong.advice : undefined;
  return (
    <dialog ref={dialog} onClose={onClose} aria-label={text.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (confirmed) onConfirm(typed);
        }}
      >
        <h2>{text.title}</h2>
        <p>{text.warning}</p>
        <dl class="facts">
          <dt>{labels.environment}</dt>
          <dd>
            <EnvironmentBadge environment={tempPass.environment} />
          </dd>
          <dt>{labels.requestorId}</dt>
          <dd>
            <code>{tempPass.requestorId}</code>
          </dd>
          <dt>{labels.mvpdId}</dt>
          <dd>
            <code>{tempPass.mvpdId}</code>
          </dd>
        </dl>
        <Field label={popupText.confirm} refused={refused} live>
          <input
            ref={input}
            class="mono"
            value={typed}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setTyped(event.currentTarget.value)}
            // A form whose button is disabled drops Enter without a word.
            onKeyDown={({ key, isComposing }) => key === 'Enter' && !isComposing && setAsked(true)}
          />
        </Field>
        <div class="actions">
          <button type="button" class="button" onClick={onClose}>
            {labels.cancel}
          </button>
          <button type="submit" class="button everybody" disabled={!confirmed}>
            {popupText.confirmEvery}
          </button>
        </div>
      </form>
    </dialog>
  );
}
