import {
  adobeEnvironmentIds,
  type Environment,
  originsOf,
  parseBaseUrl,
  sameEnvironment,
} from '../../pass/ids/environment';
import { managed } from '../../storage/managed';
import { environmentName } from '../../text/environment-name';
import { t } from '../../text/t';
import { Field } from '../../ui/Field';
import { useStoredItem } from '../../view/use-stored-item';

/** An environment while it is being typed: URLs may be unfinished. */
export interface EnteredEnvironment {
  kind: Environment['kind'];
  managementUrl: string;
  serviceUrl: string;
}

export function enteredFrom(environment: Environment | undefined): EnteredEnvironment {
  if (environment?.kind === 'custom') return { ...environment };
  return { kind: environment?.kind ?? 'release-staging', managementUrl: '', serviceUrl: '' };
}

/** The environment that was typed, or undefined while a URL of it is not accepted. */
export function environmentOf(entered: EnteredEnvironment): Environment | undefined {
  if (entered.kind !== 'custom') return { kind: entered.kind };
  const management = parseBaseUrl(entered.managementUrl);
  const service = parseBaseUrl(entered.serviceUrl);
  if (!management.ok || !service.ok) return undefined;
  return { kind: 'custom', managementUrl: management.value, serviceUrl: service.value };
}

/** The hosts that saving has to ask the browser for: those of Adobe are in the manifest. */
export function originsToAsk(environment: Environment): string[] {
  return environment.kind === 'custom' ? originsOf(environment) : [];
}

const kinds: readonly Environment['kind'][] = [...adobeEnvironmentIds, 'custom'];

interface EnvironmentFieldsProps {
  entered: EnteredEnvironment;
  onChange: (entered: EnteredEnvironment) => void;
  /** Whether to point out what is missing: only after saving was tried. */
  showRefusals: boolean;
}

/**
 * The select "Environment", and for a custom one its two base URLs. Choosing one that the policy
 * names fills them in.
 */
export function EnvironmentFields({ entered, onChange, showRefusals }: EnvironmentFieldsProps) {
  const named = useStoredItem(managed)?.environments ?? [];
  const read = environmentOf(entered);
  const chosen = named.find(({ environment }) => read && sameEnvironment(environment, read));
  return (
    <>
      <Field label={t('label_environment')} name="environment">
        <select
          value={chosen?.name ?? entered.kind}
          onChange={(event) => {
            const kind = kinds.find((one) => one === event.currentTarget.value);
            const one = named.find(({ name }) => name === event.currentTarget.value);
            if (kind === undefined) onChange(enteredFrom(one?.environment));
            else onChange({ ...(chosen ? enteredFrom(undefined) : entered), kind });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {environmentName(kind)}
            </option>
          ))}
          {named.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      {entered.kind === 'custom' &&
        (['managementUrl', 'serviceUrl'] as const).map((name) => {
          const read = parseBaseUrl(entered[name]);
          const refused = !read.ok && showRefusals ? t(`baseUrlRefusal_${read.error}`) : undefined;
          return (
            <Field key={name} label={t(`settings_baseUrl_${name}`)} refused={refused}>
              <input
                class="mono"
                value={entered[name]}
                placeholder="https://"
                spellcheck={false}
                onInput={(event) => onChange({ ...entered, [name]: event.currentTarget.value })}
              />
            </Field>
          );
        })}
    </>
  );
}
