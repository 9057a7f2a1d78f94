import { useState } from 'preact/hooks';
import type { Failure } from '../failure';
import { leastPassphrase } from '../messages';
import type { Result } from '../pass/result';
import { securityText } from '../text/security';
import { Field } from '../ui/Field';
import { SaveActions } from './SaveActions';
import { useSaving } from './use-saving';

const nothing = { current: '', next: '', repeat: '' };

interface NewPassphraseFormProps {
  /** What it does, as its name and on its button. */
  readonly action: string;
  /** Whether the passphrase before has to be given too. */
  readonly asksForCurrent?: boolean;
  readonly onSubmit: (passphrase: string, current: string) => Promise<Result<unknown, Failure>>;
}

/** Takes a new passphrase, twice. */
export function NewPassphraseForm(props: NewPassphraseFormProps) {
  const { action, asksForCurrent = false, onSubmit } = props;
  const [typed, setTyped] = useState(nothing);
  const [tried, setTried] = useState(false);
  const { busy, failed, run } = useSaving(() => setTried(false));
  const short = typed.next.length < leastPassphrase;
  const different = typed.next !== typed.repeat;

  function submit() {
    setTried(true);
    if (short || different || busy) return;
    const { current, next } = typed;
    setTyped(nothing);
    void run([], () => onSubmit(next, current));
  }

  function passphraseField(
    label: string,
    field: keyof typeof nothing,
    more: { note?: string; refused?: string | undefined } = {},
  ) {
    return (
      <Field label={label} note={more.note} refused={tried && !busy ? more.refused : undefined}>
        <input
          type="password"
          value={typed[field]}
          autocomplete="off"
          onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
        />
      </Field>
    );
  }

  return (
    <form
      aria-label={action}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {asksForCurrent && passphraseField(securityText.current, 'current')}
      <div class="pair">
        {passphraseField(securityText.next, 'next', {
          note: securityText.hint(leastPassphrase),
          refused: short ? securityText.short(leastPassphrase) : undefined,
        })}
        {passphraseField(securityText.repeat, 'repeat', {
          refused: different ? securityText.different : undefined,
        })}
      </div>
      <SaveActions save={action} saving={securityText.setting} busy={busy} failed={failed} />
    </form>
  );
}
