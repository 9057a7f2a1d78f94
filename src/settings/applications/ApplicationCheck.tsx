import { useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import type { Result } from '../../pass/result';
import { formatTime } from '../../text/format';
import { t } from '../../text/t';
import { FailureNotice } from '../../view/FailureNotice';

interface ApplicationCheckProps {
  id: string;
  name: string;
  /** Whether it has client credentials. */
  isRegistered: boolean;
}

/** Tries an application with Adobe Pass, or has it register anew. */
export function ApplicationCheck({ id, name, isRegistered }: ApplicationCheckProps) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | Failure>();

  async function run(work: Promise<Result<unknown, Failure>>, done: () => string) {
    setBusy(true);
    setSaid(undefined);
    const answer = await work;
    setBusy(false);
    setSaid(answer.ok ? done() : answer.error);
  }

  return (
    <div class="check-application">
      <button
        type="button"
        class="button button-text"
        aria-disabled={busy}
        aria-label={t('settings_named', { action: t('settings_checkNow'), name })}
        onClick={() => {
          if (busy) return;
          void run(sendCommand({ type: 'checkApplication', id }), () =>
            t('settings_checked', { time: formatTime(new Date()) }),
          );
        }}
      >
        {busy ? t('settings_checking') : t('settings_checkNow')}
      </button>
      {isRegistered && (
        <button
          type="button"
          class="button button-text"
          aria-label={t('settings_named', { action: t('settings_forgetCredentials'), name })}
          onClick={() =>
            void run(sendCommand({ type: 'forgetCredentials', id }), () =>
              t('settings_credentialsForgotten'),
            )
          }
        >
          {t('settings_forgetCredentials')}
        </button>
      )}
      <div role="status">
        {typeof said === 'string' && <p class="note muted">{said}</p>}
        {typeof said === 'object' && <FailureNotice failure={said} />}
      </div>
    </div>
  );
}
