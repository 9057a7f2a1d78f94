import { useState } from 'preact/hooks';
import { leastPassphrase } from '../messages';
import { sendCommand } from '../send-command';
import { securityText } from '../text/security';
import { Field } from '../ui/Field';
import { SaveActions } from './SaveActions';
import { useSaving } from './use-saving';

const nothing = { current: '', next: '', repeat: '' };

/** Sets a passphrase, or another one in place of the current one. */
export function NewPassphraseForm({ isFirst }: { isFirst: boolean }) {
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
    void run([], () =>
      sendCommand({
        type: 'setPassphrase',
        current: isFirst ? undefined : current,
        passphrase: next,
      }),
    );
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
      aria-label={isFirst ? securityText.set : securityText.change}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {!isFirst && passphraseField(securityText.current, 'current')}
      <div class="pair">
        {passphraseField(securityText.next, 'next', {
          note: securityText.hint(leastPassphrase),
          refused: short ? securityText.short(leastPassphrase) : undefined,
        })}
        {passphraseField(securityText.repeat, 'repeat', {
          refused: different ? securityText.different : undefined,
        })}
      </div>
      <SaveActions
        save={isFirst ? securityText.set : securityText.change}
        saving={securityText.setting}
        busy={busy}
        failed={failed}
      />
    </form>
  );
}
