import { useState } from 'preact/hooks';
import { parseOptionalParameter } from '../../pass/ids/optional-parameter';
import { optionalParameterRefusalWords } from '../../text/refusals';
import { t } from '../../text/t';
import { useMarksOneOf } from '../../ui/marked-field';
import { TextField } from '../form/TextField';
import type { EnteredTempPass } from './form-values';

interface OptionalParametersProps {
  readonly entered: EnteredTempPass;
  readonly change: (change: Partial<EnteredTempPass>) => void;
  /** Whether they came with something pasted, and so are to be looked at. */
  readonly pasted: boolean;
}

const parameters = ['appId', 'deviceUser', 'environmentParameter'] as const;

/** What is sent with each reset of a Temp Pass, for the few teams that use it. */
export function OptionalParameters({ entered, change, pasted }: OptionalParametersProps) {
  const refused = parameters.map((one) => refusalOf(entered[one]));
  const isRefused = refused.some((one) => one !== undefined);
  const isMarked = useMarksOneOf(parameters);
  const [open] = useState(
    isMarked || isRefused || (pasted && parameters.some((one) => entered[one] !== '')),
  );
  return (
    <details open={open || isRefused}>
      <summary>{t('settings_optional')}</summary>
      <p class="note muted">{t('settings_optionalNote')}</p>
      {parameters.map((one, index) => (
        <TextField
          key={one}
          name={one}
          label={t(`settings_parameter_${one}`)}
          value={entered[one]}
          refused={refused[index]}
          onInput={(text) => change({ [one]: text })}
        />
      ))}
    </details>
  );
}

function refusalOf(text: string): string | undefined {
  const read = parseOptionalParameter(text);
  return read.ok ? undefined : optionalParameterRefusalWords(read.error);
}
