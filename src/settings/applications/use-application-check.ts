import { useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import type { Result } from '../../pass/result';
import { formatTime } from '../../text/format';
import { t } from '../../text/t';

/** Tries an application with Adobe Pass, or has it register anew; and what came of the last of it. */
export function useApplicationCheck(id: string) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | Failure>();

  async function run(work: () => Promise<Result<unknown, Failure>>, done: () => string) {
    if (busy) return;
    setBusy(true);
    setSaid(undefined);
    const answer = await work();
    setBusy(false);
    setSaid(answer.ok ? done() : answer.error);
  }

  return {
    busy,
    said,
    check: () =>
      run(
        () => sendCommand({ type: 'checkApplication', id }),
        () => t('settings_checked', { time: formatTime(new Date()) }),
      ),
    forget: () =>
      run(
        () => sendCommand({ type: 'forgetCredentials', id }),
        () => t('settings_credentialsForgotten'),
      ),
  };
}
