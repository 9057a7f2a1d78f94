import './passphrase-form.css';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../failure/failure';
import { explain } from '../text/explained';
import { formatDuration } from '../text/format';
import { beforeSentence, formatSentences } from '../text/sentences';
import { t } from '../text/t';
import { useSecondsUntil } from '../ui/clock/use-seconds-until';
import { Field } from '../ui/Field';

interface PassphraseFormProps {
  /** What the button says, and while it works. */
  readonly action: string;
  readonly working: string;
  /** @returns why it was not accepted */
  readonly onSubmit: (passphrase: string) => Promise<Failure | undefined>;
  readonly note?: string;
  /** Whether it is ready to type into when it comes up. */
  readonly focused?: boolean;
}

/** Takes the passphrase. What was typed leaves the page with the command and is not kept. */
export function PassphraseForm({
  action,
  working,
  onSubmit,
  focused = false,
  note = '',
}: PassphraseFormProps) {
  const input = useRef<HTMLInputElement>(null);
  // Before anything else can happen: keys that come at once are meant for it.
  useLayoutEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure>();
  const wait = useSecondsUntil(failed?.until);
  const blocked = busy || wait > 0;

  async function submit() {
    if (blocked || typed === '') return;
    setBusy(true);
    const failure = await onSubmit(typed);
    setBusy(false);
    setFailed(failure);
    setTyped('');
  }

  return (
    <form
      class="passphrase-form"
      aria-label={action}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label={t('lock_passphrase')}
        note={note}
        refused={failed && <Reason failed={failed} wait={wait} />}
        live
      >
        <input
          ref={input}
          type="password"
          value={typed}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      <button type="submit" class="button primary" aria-disabled={blocked}>
        {busy && <span class="spinner" />}
        {busy ? working : action}
      </button>
    </form>
  );
}

function Reason({ failed, wait }: { failed: Failure; wait: number }) {
  const { title, advice } = explain(`failure_${failed.kind}`);
  if (wait === 0) {
    const next = failed.until === undefined ? advice : t('failure_passphraseWrong_advice');
    return <>{formatSentences([title, next])}</>;
  }
  return (
    <>
      {beforeSentence(title)}
      {/* Not to be read out each second: that it is over is said. */}
      <span role="timer" aria-live="off">
        {t('lock_wait', { duration: formatDuration(wait, 'second') })}
      </span>
    </>
  );
}
