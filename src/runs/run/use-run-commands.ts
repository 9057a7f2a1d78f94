import { useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import type { CommandInput } from '../../messages/commands';
import { sendCommand } from '../../messages/send-command';
import { isProduction } from '../../pass/ids/environment';
import type { Run } from '../../storage/runs/run-record';
import type { Pace } from '../pace/pace';

/** What goes on with a run: in production the MVPD ID is typed before it. */
type Onward = 'resumeRun' | 'retryFailed';
type RunCommand = Extract<CommandInput, { runId: string }>;

/** What can be done with a run. What came of it is in its record. */
export interface RunCommands {
  readonly failed: Failure | undefined;
  readonly forgetFailure: () => void;
  /** What a person is asked about before it goes on in production. */
  readonly asked: Onward | undefined;
  readonly goOn: (how: Onward) => void;
  /** @param typedMvpdId the MVPD ID as the person typed it */
  readonly confirm: (typedMvpdId: string) => void;
  readonly giveUp: () => void;
  readonly pause: () => void;
  readonly adjust: (change: Partial<Pace>) => void;
}

/** Sends commands about a run. */
export function useRunCommands({ id: runId, environment }: Run): RunCommands {
  const [failed, setFailed] = useState<Failure>();
  const [asked, setAsked] = useState<Onward>();

  async function send(command: RunCommand) {
    setFailed(undefined);
    const answer = await sendCommand(command);
    // A lost answer says nothing: the record tells.
    if (!answer.ok && answer.error.kind !== 'interrupted') setFailed(answer.error);
  }
  return {
    failed,
    forgetFailure: () => setFailed(undefined),
    asked,
    goOn: (type) => {
      if (isProduction(environment)) setAsked(type);
      else void send({ type, runId });
    },
    confirm: (typedMvpdId) => {
      if (asked !== undefined) void send({ type: asked, runId, typedMvpdId });
      setAsked(undefined);
    },
    giveUp: () => setAsked(undefined),
    pause: () => void send({ type: 'pauseRun', runId }),
    adjust: (change) => void send({ type: 'adjustRun', runId, ...change }),
  };
}
