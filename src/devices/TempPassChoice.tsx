import { useId } from 'preact/hooks';
import { nameOf, type TempPass } from '../storage/temp-passes';
import { environmentName } from '../text/environment-name';
import { t } from '../text/t';
import { EnvironmentBadge } from '../view/EnvironmentBadge';

interface TempPassChoiceProps {
  readonly tempPasses: readonly TempPass[];
  readonly tempPass: TempPass;
  readonly onChoose: (tempPassId: string) => void;
  readonly onWall: () => void;
}

/** Whose trials are shown, with the environment in its colour, and the way to the wall display. */
export function TempPassChoice({ tempPasses, tempPass, onChoose, onWall }: TempPassChoiceProps) {
  const id = useId();
  // What is chosen has room in a narrow window: its environment stands beside it.
  const kinds = [...new Set(tempPasses.map(({ environment }) => environment.kind))];
  return (
    <div class="choice">
      <div class="field">
        <div class="label">
          <label for={id}>{t('label_tempPass')}</label>
        </div>
        <select
          id={id}
          title={nameOf(tempPass)}
          value={tempPass.id}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {kinds.map((kind) => (
            <optgroup key={kind} label={environmentName(kind)}>
              {tempPasses
                .filter(({ environment }) => environment.kind === kind)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {nameOf(one)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <EnvironmentBadge environment={tempPass.environment} />
      <button type="button" class="button" onClick={onWall}>
        {t('devices_wall')}
      </button>
    </div>
  );
}
