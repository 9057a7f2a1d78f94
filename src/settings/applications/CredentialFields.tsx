import { labels } from '../../text/labels';
import { settingsText } from '../../text/settings';
import { Field } from '../../ui/Field';
import type { CredentialKind, doubtOf } from './use-credential';

interface CredentialFieldsProps {
  /** Undefined where the person has yet to say what it is. */
  readonly kind: CredentialKind | undefined;
  readonly onChoose: (kind: CredentialKind) => void;
  readonly secret: string;
  readonly onEnter: (text: string) => void;
  /** In place of the hint. */
  readonly note: string | undefined;
  readonly doubt: ReturnType<typeof doubtOf>;
  readonly refused: string | undefined;
}

const kinds: readonly CredentialKind[] = ['statement', 'token'];

/** A software statement or an access token, and which of the two it is. */
export function CredentialFields(props: CredentialFieldsProps) {
  const { kind, onChoose, secret, onEnter, note, doubt, refused } = props;
  return (
    <>
      <fieldset class="choice">
        <legend>{settingsText.credential}</legend>
        {kinds.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="credential"
              checked={kind === one}
              onChange={() => onChoose(one)}
            />
            {one === 'statement' ? settingsText.withStatement : settingsText.withToken}
          </label>
        ))}
      </fieldset>
      <Field
        label={kind === undefined ? labels.statementOrToken : secretLabel[kind]}
        note={note ?? (kind && settingsText.secretHint[kind])}
        refused={refused ?? (doubt && settingsText.secretDoubt[doubt])}
        live
      >
        <textarea
          class="mono"
          value={secret}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onEnter(event.currentTarget.value)}
        />
      </Field>
    </>
  );
}

const secretLabel = { statement: labels.softwareStatement, token: labels.accessToken } as const;
