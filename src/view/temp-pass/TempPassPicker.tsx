import { nameOf, type TempPass } from '../../storage/temp-passes';
import { environmentName } from '../../text/environment-name';
import { t } from '../../text/t';
import type { ControlOfField } from '../../ui/Field';
import { Picker, type PickerOption } from '../../ui/picker/Picker';
import { EnvironmentBadge } from '../EnvironmentBadge';
import { Joined } from '../Joined';

/** One Temp Pass of all that are saved. */
export interface PickedTempPass {
  readonly saved: readonly TempPass[];
  /** The same in the order in which they are offered. */
  readonly offeredInOrder: () => readonly TempPass[];
  readonly selected: TempPass;
  readonly choose: (id: string) => void;
}

interface TempPassPickerProps extends ControlOfField {
  readonly choice: PickedTempPass;
}

/** Chooses a Temp Pass by any fragment of its name, its IDs or its environment. */
export function TempPassPicker({ choice, ...ofField }: TempPassPickerProps) {
  const { saved, selected, offeredInOrder, choose } = choice;
  return (
    <Picker
      {...ofField}
      value={selected.id}
      text={nameAmong(saved, selected)}
      name={t('tempPass_list')}
      options={() => offeredInOrder().map(optionOf)}
      footer={footerOf}
      onChoose={choose}
    />
  );
}

function optionOf(tempPass: TempPass): PickerOption {
  const { id, name, requestorId, mvpdId, environment, kind } = tempPass;
  const ids = `${requestorId} · ${mvpdId}`;
  const words = [nameOf(tempPass), ids, environmentName(environment.kind), t(`label_kind_${kind}`)];
  return {
    value: id,
    title: ids,
    words: words.join(' '),
    content: () => (
      <>
        <span class="name">{nameOf(tempPass)}</span>
        <span class="note muted">
          <Joined>
            <EnvironmentBadge environment={environment} />
            {name !== '' && ids}
          </Joined>
        </span>
      </>
    ),
  };
}

function footerOf(shown: number, matching: number) {
  if (matching === 0) return <span data-said="">{t('tempPass_noneMatches')}</span>;
  return matching > shown ? t('tempPass_more', { count: matching - shown }) : undefined;
}

/** Two of the same name are told apart by their environment. */
export function nameAmong(saved: readonly TempPass[], tempPass: TempPass): string {
  const name = nameOf(tempPass);
  const isShared = saved.some((one) => one.id !== tempPass.id && nameOf(one) === name);
  return isShared ? `${name} · ${environmentName(tempPass.environment.kind)}` : name;
}
