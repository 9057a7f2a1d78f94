import './typed-mvpd-id.css';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Environment } from '../../pass/ids/environment';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import { useModal } from '../../ui/use-modal';
import { EnvironmentBadge } from '../EnvironmentBadge';

interface TypedMvpdIdDialogProps {
  readonly tempPass: {
    readonly environment: Environment;
    readonly requestorId: string;
    readonly mvpdId: string;
  };
  readonly title: string;
  /** Whom it meets. */
  readonly children: ComponentChildren;
  /** The words of the button that does it, and its kind. */
  readonly action: string;
  readonly kind: 'everybody' | 'primary production';
  readonly onClose: () => void;
  /** @param typed the MVPD ID as the person typed it */
  readonly onConfirm: (typed: string) => void;
}

/** Asks before many viewers are met: names what is reset, and takes the typed MVPD ID. */
export function TypedMvpdIdDialog(props: TypedMvpdIdDialogProps) {
  const { tempPass, title, children, action, kind, onClose, onConfirm } = props;
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const dialog = useModal(input);
  const [asked, setAsked] = useState(false);
  const confirmed = typed === tempPass.mvpdId;
  const refused = asked && !confirmed ? t('failure_confirmationWrong_advice') : undefined;
  return (
    <dialog ref={dialog} class="typed-mvpd-id" onClose={onClose} aria-label={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (confirmed) onConfirm(typed);
        }}
      >
        <h2>{title}</h2>
        {children}
        <dl class="facts">
          <dt>{t('label_environment')}</dt>
          <dd>
            <EnvironmentBadge environment={tempPass.environment} />
          </dd>
          <dt>{t('label_requestorId')}</dt>
          <dd>
            <code>{tempPass.requestorId}</code>
          </dd>
          <dt>{t('label_mvpdId')}</dt>
          <dd>
            <code>{tempPass.mvpdId}</code>
          </dd>
        </dl>
        <Field label={t('popup_confirm')} refused={refused} live>
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
            {t('label_cancel')}
          </button>
          <button type="submit" class={`button ${kind}`} disabled={!confirmed}>
            {action}
          </button>
        </div>
      </form>
    </dialog>
  );
}
