import { hashFunctions } from '../../pass/ids/digest';
import { type Environment, isProduction } from '../../pass/ids/environment';
import { settingsText } from '../../text/settings';
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
      <Field label={settingsText.kind}>
        <select
          value={entered.kind}
          onChange={(event) => {
            change({ kind: event.currentTarget.value === 'basic' ? 'basic' : 'promotional' });
          }}
        >
          <option value="basic">{settingsText.kinds.basic}</option>
          <option value="promotional">{settingsText.kinds.promotional}</option>
        </select>
      </Field>
      {entered.kind === 'promotional' && (
        <Field label={settingsText.keyHash} note={settingsText.keyHashNote}>
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
          {settingsText.noQuestion}
        </label>
      )}
    </>
  );
}
