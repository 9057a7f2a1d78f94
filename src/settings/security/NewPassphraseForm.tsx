import { useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { leastPassphrase } from '../../messages/commands';
import type { Result } from '../../pass/result';
import { failureText } from '../../text/failures';
import { securityText } from '../../text/security';
import { Field } from '../../ui/Field';
import { SaveActions } from '../form/SaveActions';
import { useSave } from '../form/use-save';

/** What is said at the field of the passphrase before. */
const aboutCurrent = new Set<Failure['kind']>(['passphraseWrong', 'passphraseWait']);
const nothing = { current: '', next: '', repeat: '' };

interface NewPassphraseFormProps {
  /** What it does, as its name and on its button. */
  readonly action: string;
  /** What is said once it is done. */
  readonly done: string;
  /** What the passphrase is called. */
  readonly names?: { readonly next: string; readonly repeat: string };
  /** Whether the passphrase before has to be given too. */
  readonly asksForCurrent?: boolean;
  readonly onSubmit: (passphrase: string, current: string) => Promise<Result<unknown, Failure>>;
}

/** Takes a new passphrase, twice. */
export function NewPassphraseForm(props: NewPassphraseFormProps) {
  const { action, done, names = securityText, asksForCurrent = false, onSubmit } = props;
  const [typed, setTyped] = useState(nothing);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const { busy, failed, run } = useSave(() => {
    setTyped(nothing);
    setTried(false);
    setSaid(done);
  });
  const wrong = failed !== undefined && failed !== 'denied' && aboutCurrent.has(failed.kind);
  const short = typed.next.length < leastPassphrase;
  const different = typed.next !== typed.repeat;

  function submit() {
    setTried(true);
    if (short || different || busy) return;
    setSaid('');
    void run([], () => onSubmit(typed.next, typed.current));
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
      {asksForCurrent &&
        passphraseField(securityText.current, 'current', {
          refused: wrong ? failureText[failed.kind].title : undefined,
        })}
      <div class="pair">
        {passphraseField(names.next, 'next', {
          note: securityText.hint(leastPassphrase),
          refused: short ? securityText.short(leastPassphrase) : undefined,
        })}
        {passphraseField(names.repeat, 'repeat', {
          refused: different ? securityText.different : undefined,
        })}
      </div>
      <SaveActions
        save={action}
        saving={securityText.setting}
        busy={busy}
        failed={wrong ? undefined : failed}
        said={said}
      />
    </form>
  );
}
