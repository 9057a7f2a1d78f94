import { nameOf } from '../../storage/temp-passes';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import { EnvironmentBadge } from '../../view/EnvironmentBadge';
import { Joined } from '../../view/Joined';
import { type PickedTempPass, TempPassPicker } from '../../view/temp-pass/TempPassPicker';

/** Which Temp Pass is reset, with its environment; of one alone there is nothing to choose. */
export function TempPassField({ choice }: { readonly choice: PickedTempPass }) {
  const { saved, selected } = choice;
  const note = (
    <Joined>
      <EnvironmentBadge environment={selected.environment} />
      {t(`label_kind_${selected.kind}`)}
      {selected.name !== '' && `${selected.requestorId} · ${selected.mvpdId}`}
    </Joined>
  );
  return (
    <Field label={t('label_tempPass')} live note={note}>
      {saved.length > 1 ? (
        <TempPassPicker choice={choice} />
      ) : (
        <input readOnly value={nameOf(selected)} title={nameOf(selected)} />
      )}
    </Field>
  );
}
