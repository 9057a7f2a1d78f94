import { useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { leastPassphrase } from '../../messages/commands';
import type { Result } from '../../pass/result';
import { t } from '../../text/t';
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
  readonly names?: 'security' | 'config_filePassphrase';
  /** Whether the passphrase before has to be given too. */
  readonly asksForCurrent?: boolean;
  readonly onSubmit: (passphrase: string, current: string) => Promise<Result<unknown, Failure>>;
}

/** Takes a new passphrase, twice. */
export function NewPassphraseForm(props: NewPassphraseFormProps) {
  const { action, done, names = 'security', asksForCurrent = false, onSubmit } = props;
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
        passphraseField(t('security_current'), 'current', {
          refused: wrong ? t(`failure_${failed.kind}_title`) : undefined,
        })}
      <div class="pair">
        {passphraseField(t(`${names}_next`), 'next', {
          note: t('security_hint', { least: leastPassphrase }),
          refused: short ? t('security_short', { least: leastPassphrase }) : undefined,
        })}
        {passphraseField(t(`${names}_repeat`), 'repeat', {
          refused: different ? t('security_different') : undefined,
        })}
      </div>
      <SaveActions
        save={action}
        saving={t('security_setting')}
        busy={busy}
        failed={wrong ? undefined : failed}
        said={said}
      />
    </form>
  );
}
