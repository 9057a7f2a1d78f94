import { t } from '../../text/t';
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
  readonly isTooLong: boolean;
  /** Whether to say that nothing was entered. */
  readonly isMissing: boolean;
}

const kinds: readonly CredentialKind[] = ['statement', 'token'];

/** A software statement or an access token, and which of the two it is. */
export function CredentialFields(props: CredentialFieldsProps) {
  const { kind, onChoose, secret, onEnter, note, doubt, isTooLong, isMissing } = props;
  const refused = isTooLong ? 'secretRefusal_tooLong' : isMissing && 'refusal_missingSecret';
  const doubted = doubt && t(`settings_secretDoubt_${doubt}`);
  return (
    <>
      <fieldset class="choice">
        <legend>{t('settings_credential')}</legend>
        {kinds.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="credential"
              checked={kind === one}
              onChange={() => onChoose(one)}
            />
            {one === 'statement' ? t('settings_withStatement') : t('settings_withToken')}
          </label>
        ))}
      </fieldset>
      <Field
        name="credential"
        label={kind === undefined ? t('label_statementOrToken') : secretLabel[kind]}
        note={note ?? (kind && t(`settings_secretHint_${kind}`))}
        refused={refused ? t(refused) : doubted}
        live
      >
        <textarea
          class="mono"
          value={secret}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onEnter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            // It has no second line: who pasted it and presses Enter means to save it.
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </Field>
    </>
  );
}

const secretLabel = {
  statement: t('label_softwareStatement'),
  token: t('label_accessToken'),
} as const;
