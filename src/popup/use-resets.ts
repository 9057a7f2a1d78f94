import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Failure } from '../failure';
import type { CommandInput } from '../messages';
import { sendCommand } from '../send-command';
import type { ResetRecord } from '../storage/resets';
import { openSettings } from './open-pages';

type ResetCommand = Extract<CommandInput, { type: 'reset' | 'resetEvery' }>;
/** Without the ID, which is made with each sending, unless somebody else has made it. */
type Unsent<Command> = Command extends ResetCommand ? Omit<Command, 'id'> & { id?: string } : never;

/**
 * Sends resets and knows what to show of them: the stored record of the last one, as that is what
 * survives the popup, or the failure of a command that came to no record.
 */
export function useResets(records: readonly ResetRecord[], tempPassId: string) {
  const [failed, setFailed] = useState<{ failure: Failure; command: Unsent<ResetCommand> }>();
  const [pendingId, setPendingId] = useState<string>();
  const newest = records.find((one) => one.tempPassId === tempPassId);
  // The result before says nothing of the reset that was just sent.
  const record = pendingId === undefined || newest?.id === pendingId ? newest : undefined;

  async function run(command: Unsent<ResetCommand>) {
    setFailed(undefined);
    const id = command.id ?? crypto.randomUUID();
    setPendingId(id);
    const answer = await sendCommand({ ...command, id });
    // Meanwhile another one may have been sent: after the answer to this one comes its proof.
    setPendingId((now) => (now === id ? undefined : now));
    if (answer.ok) return answer.value;
    setFailed({ failure: answer.error, command });
    // Wakes a stopped background, so that it settles the record it left under way.
    if (answer.error.kind === 'interrupted') await sendCommand({ type: 'authorizations' });
    return undefined;
  }

  /** The failure's own next step; trying again is the caller's, who knows what the form says. */
  async function next(failure: Failure, again: () => void) {
    if (failure.next === 'openSettings') return openSettings();
    if (failure.next === 'grantAccess') {
      const granted = await browser.permissions.request({ origins: failure.origins ?? [] });
      if (granted) setFailed(undefined);
      return;
    }
    again();
  }

  const busy =
    (pendingId !== undefined && record === undefined) ||
    (record?.parts.some((part) => part.outcome.state === 'underWay') ?? false);
  // What failed with one Temp Pass says nothing of another.
  const shown = failed?.command.tempPassId === tempPassId ? failed.failure : undefined;
  return { run, next, busy, awaitingProof: pendingId !== undefined, record, failed: shown };
}
