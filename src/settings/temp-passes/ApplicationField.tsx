import type { Scope } from '../../pass/auth/scopes';
import type { RegisteredApplication } from '../../storage/applications';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import { namesToldApart } from '../applications/names-told-apart';

interface ApplicationFieldProps {
  readonly label: string;
  /** By which an address may name it. */
  readonly name: string;
  /** Those of the environment. */
  readonly applications: readonly RegisteredApplication[];
  /** What it is for: those without are marked. */
  readonly scope: Scope;
  /** The ID of the one that is chosen; empty for the first option. */
  readonly value: string;
  /** An option for none in particular. */
  readonly automatic?: string;
  readonly onChange: (id: string) => void;
}

/** A choice among the applications of an environment. */
export function ApplicationField(props: ApplicationFieldProps) {
  const { label, name, applications, scope, value, automatic, onChange } = props;
  const names = namesToldApart(applications);
  return (
    <Field label={label} name={name}>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {automatic !== undefined && <option value="">{automatic}</option>}
        {applications.map((one, at) => (
          <option key={one.id} value={one.id}>
            {optionText(one, names[at] ?? one.name, scope)}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** What the server has not said of an application is not held against it. */
function optionText({ scopes }: RegisteredApplication, text: string, scope: Scope): string {
  return scopes?.includes(scope) === false
    ? t('trialSettings_lacking', { name: text, scope })
    : text;
}
