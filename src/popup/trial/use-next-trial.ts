import { useState } from 'preact/hooks';
import { sendCommand } from '../../messages/send-command';
import type { Viewer } from '../../pass/trial/viewer';
import { allowedStarts, isStartAllowed } from '../../storage/allowed-starts';
import type { ResetRecord } from '../../storage/resets';
import type { TempPass } from '../../storage/temp-passes';
import { useStoredItem } from '../../view/use-stored-item';
import { afterReset, type NotStarted } from './after-reset';
import type { TrialModel } from './use-trial';

interface NextTrialOptions {
  readonly tempPass: TempPass;
  readonly trial: TrialModel;
  /** What stands in the form: what was asked or said of another one is no news of it. */
  readonly form: string;
}

/** A reset that was to start the next trial. */
interface SentWithStart {
  readonly id: string;
  readonly viewer: Viewer;
  readonly form: string;
}

/** The start of the next trial after a reset, which a person asks for with one key. */
export interface NextTrial {
  /** Why none can be started at all; undefined where one can. */
  readonly obstacle: 'noStart' | 'starting' | undefined;
  /** Whether a person has said of this Temp Pass that a reset may start the next trial. */
  readonly isAllowed: boolean;
  readonly allow: () => void;
  /** Asks whether it may, until {@link forget}. */
  readonly ask: () => void;
  readonly isAsking: boolean;
  /** Something newer is to be said. */
  readonly forget: () => void;
  /** Starts it where the reset was done, or says why not. */
  readonly startAfter: (reset: ResetRecord | undefined, sent: SentWithStart) => Promise<void>;
  readonly notStarted: NotStarted | undefined;
  /** The reset after which one was started last. */
  readonly startedAfter: string | undefined;
}

/** Starts the next trial after a reset, once a person has said of the Temp Pass that it may be. */
export function useNextTrial({ tempPass, trial, form }: NextTrialOptions): NextTrial {
  const allowed = useStoredItem(allowedStarts);
  const [askedOf, setAskedOf] = useState<string>();
  const [said, setSaid] = useState<{ readonly why: NotStarted; readonly form: string }>();
  const [startedAfter, setStartedAfter] = useState<string>();
  const { shown, start } = trial;

  return {
    obstacle: shown === undefined ? 'noStart' : start.busy ? 'starting' : undefined,
    isAllowed: allowed !== undefined && isStartAllowed(allowed, tempPass),
    // On a full disk it is asked again.
    allow: () => void sendCommand({ type: 'allowStart', tempPassId: tempPass.id }),
    ask: () => setAskedOf(form),
    isAsking: askedOf === form,
    forget() {
      setAskedOf(undefined);
      setSaid(undefined);
    },
    async startAfter(reset, sent) {
      const next = afterReset(reset);
      if (next !== 'start') return setSaid({ why: next, form: sent.form });
      setStartedAfter(sent.id);
      await start.start(sent.viewer, sent.id);
    },
    notStarted: said?.form === form ? said.why : undefined,
    startedAfter,
  };
}
