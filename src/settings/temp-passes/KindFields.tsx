import { hashFunctions } from '../../pass/ids/digest';
import { type Environment, isProduction } from '../../pass/ids/environment';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import type { EnteredTempPass } from './form-values';

interface KindFieldsProps {
  readonly entered: EnteredTempPass;
  readonly environment: Environment | undefined;
  readonly change: (change: Partial<EnteredTempPass>) => void;
}

/** Basic or promotional with its hash, and in production whether a right click asks first. */
export function KindFields({ entered, environment, change }: KindFieldsProps) {
  return (
    <>
      <Field label={t('settings_kind')} name="kind" note={t('settings_kindNote')}>
        <select
          value={entered.kind}
          onChange={(event) => {
            change({ kind: event.currentTarget.value === 'basic' ? 'basic' : 'promotional' });
          }}
        >
          <option value="basic">{t('label_kind_basic')}</option>
          <option value="promotional">{t('label_kind_promotional')}</option>
        </select>
      </Field>
      {entered.kind === 'promotional' && (
        <Field label={t('settings_keyHash')} name="keyHash" note={t('settings_keyHashNote')}>
          <select
            value={entered.keyHash}
            onChange={(event) => {
              const chosen = hashFunctions.find((one) => one === event.currentTarget.value);
              if (chosen !== undefined) change({ keyHash: chosen });
            }}
          >
            {hashFunctions.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </Field>
      )}
      {environment !== undefined && isProduction(environment) && (
        <label class="check">
          <input
            type="checkbox"
            checked={entered.noQuestion}
            onChange={(event) => change({ noQuestion: event.currentTarget.checked })}
          />
          {t('settings_noQuestion')}
        </label>
      )}
    </>
  );
}
