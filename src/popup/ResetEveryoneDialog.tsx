import type { EveryTarget } from '../pass/reset/reset';
import type { TempPass } from '../storage/temp-passes';
import { t } from '../text/t';
import { TypedMvpdIdDialog } from '../view/dialog/TypedMvpdIdDialog';

interface EveryDialogProps {
  tempPass: TempPass;
  target: EveryTarget['kind'];
  onClose: () => void;
  onConfirm: (typed: string) => void;
}

/** The only way to reset everybody: names whom it meets and takes the typed MVPD ID. */
export function ResetEveryoneDialog({ tempPass, target, onClose, onConfirm }: EveryDialogProps) {
  return (
    <TypedMvpdIdDialog
      tempPass={tempPass}
      title={t(`popup_every_${target}_title`)}
      action={t('popup_confirmEvery')}
      kind="everybody"
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{t(`popup_every_${target}_warning`)}</p>
    </TypedMvpdIdDialog>
  );
}
