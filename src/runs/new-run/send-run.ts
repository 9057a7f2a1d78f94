import type { ListedTarget } from '../../bulk/list/list-item';
import type { Failure } from '../../failure/failure';
import type { CommandInput } from '../../messages/commands';
import { mostAdded } from '../../messages/run-commands';
import { sendCommand } from '../../messages/send-command';
import { type Result, success } from '../../pass/result';
import type { Run } from '../../storage/runs/run-record';
import type { Pace } from '../pace/pace';

type RunCommandInput = Extract<CommandInput, { type: 'createRun' | 'addToRun' | 'startRun' }>;

/** A run as it is to be made. */
export interface NewRun {
  readonly tempPassId: string;
  readonly targets: readonly ListedTarget[];
  readonly pace: Pace;
  readonly origin: Pick<Run, 'source' | 'listName'>;
  /** The MVPD ID as the person typed it, where production asks for it. */
  readonly typedMvpdId: string | undefined;
}

/**
 * Makes a run, hands its list to the background in pieces, and starts it.
 *
 * @param onHanded told how many of the list the background has
 * @returns the ID of the run; what failed before it was started leaves nothing behind
 */
export async function sendRun(
  { tempPassId, targets, pace, origin, typedMvpdId }: NewRun,
  onHanded: (count: number) => void,
): Promise<Result<string, Failure>> {
  const runId = crypto.randomUUID();
  const made = await sendSurely({ type: 'createRun', id: runId, tempPassId, ...pace, ...origin });
  if (!made.ok) return made;
  for (let at = 0; at < targets.length; at += mostAdded) {
    const items = targets.slice(at, at + mostAdded);
    const added = await sendSurely({ type: 'addToRun', runId, at, items });
    if (!added.ok) return undone(runId, added);
    onHanded(Math.min(targets.length, at + mostAdded));
  }
  const started = await sendSurely({ type: 'startRun', runId, typedMvpdId });
  // An answer that was lost says nothing: the record tells whether it goes.
  if (started.ok || started.error.kind === 'interrupted') return success(runId);
  return undone(runId, started);
}

async function undone<Failed>(runId: string, failed: Failed): Promise<Failed> {
  await sendCommand({ type: 'deleteRun', runId });
  return failed;
}

/** Sends a command again whose answer was lost with its background: each of them does nothing twice. */
async function sendSurely<Input extends RunCommandInput>(command: Input) {
  const answer = await sendCommand(command);
  return answer.ok || answer.error.kind !== 'interrupted' ? answer : sendCommand(command);
}
