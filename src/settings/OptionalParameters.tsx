import { useState } from 'preact/hooks';
import { settingsText } from '../text/settings';
import type { EnteredTempPass } from './entered-temp-pass';
import { TextField } from './TextField';

interface OptionalParametersProps {
  readonly entered: EnteredTempPass;
  readonly change: (change: Partial<EnteredTempPass>) => void;
  /** Whether they came with something pasted, and so are to be looked at. */
  readonly pasted: boolean;
}

const parameters = ['appId', 'deviceUser', 'environmentParameter'] as const;

/** What is sent with each reset of a Temp Pass, for the few teams that use it. */
export function OptionalParameters({ entered, change, pasted }: OptionalParametersProps) {
  const [open] = useState(pasted && parameters.some((one) => entered[one] !== ''));
  return (
    <details open={open}>
      <summary>{settingsText.optional}</summary>
      <p class="note muted">{settingsText.optionalNote}</p>
      {parameters.map((one) => (
        <TextField
          key={one}
          label={settingsText[one]}
          value={entered[one]}
          onInput={(text) => change({ [one]: text })}
        />
      ))}
    </details>
  );
}
