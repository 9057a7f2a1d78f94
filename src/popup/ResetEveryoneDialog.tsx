import { useRef, useState } from 'preact/hooks';
import type { EveryTarget } from '../pass/reset/reset';
import type { TempPass } from '../storage/temp-passes';
import { t } from '../text/t';
import { Field } from '../ui/Field';
import { useModal } from '../ui/use-modal';
import { EnvironmentBadge } from '../view/EnvironmentBadge';

interface EveryDialogProps {
  tempPass: TempPass;
  target: EveryTarget['kind'];
  onClose: () => void;
  onConfirm: (typed: string) => void;
}

/** The only way to reset everybody: names whom it meets and takes the typed MVPD ID. */
export function ResetEveryoneDialog({ tempPass, target, onClose, onConfirm }: EveryDialogProps) {
  const [typed, setTyped] = useState('');
  const title = t(`popup_every_${target}_title`);
  const input = useRef<HTMLInputElement>(null);
  const dialog = useModal(input);
  const [asked, setAsked] = useState(false);
  const confirmed = typed === tempPass.mvpdId;
  const refused = asked && !confirmed ? t('failure_confirmationWrong_advice') : undefined;
  return (
    <dialog ref={dialog} onClose={onClose} aria-label={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (confirmed) onConfirm(typed);
        }}
      >
        <h2>{title}</h2>
        <p>{t(`popup_every_${target}_warning`)}</p>
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
          <button type="submit" class="button everybody" disabled={!confirmed}>
            {t('popup_confirmEvery')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
