import { orMaybeDone } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import { failure } from '../../pass/result';
import type { Viewer } from '../../pass/trial/viewer';
import { newsOfStart } from './shown-trial';
import type { Started } from './trial-reducer';
import type { TrialStore } from './use-trial-knowledge';
import type { MissingViewer } from './viewer';

interface StartTrialOptions {
  /** This window, as it reads and starts trials. */
  readonly reader: string;
  readonly tempPassId: string;
  /** Whose trial the form is about: what was said of another one is no news of it. */
  readonly viewer: Viewer | MissingViewer;
  /** The last reset of the Temp Pass: what was started before it is no news any more. */
  readonly resetId: string | undefined;
}

/** The start of the trial in the form. */
export interface TrialStart {
  /** Whether it waits for its answer. */
  readonly busy: boolean;
  /** What Adobe Pass said to the last start of this trial. */
  readonly started: Started | undefined;
  /**
   * @param afterReset the reset that it follows; left out: the last one that is known
   * @returns once Adobe Pass has answered; at once where the same start is under way
   */
  readonly start: (about: Viewer, afterReset?: string) => Promise<void>;
  /** Something newer is to be said. */
  readonly forget: () => void;
}

/** Starts trials of a Temp Pass, and knows what Adobe Pass said to the last start. */
export function useStartTrial(
  { known, tell }: TrialStore,
  { reader, tempPassId, viewer, resetId }: StartTrialOptions,
): TrialStart {
  async function start(about: Viewer, afterReset = resetId) {
    const trial = trialKey(tempPassId, about);
    if (!tell({ type: 'startSent', trial })) return;
    const answer = await sendCommand({ type: 'startTrial', reader, tempPassId, viewer: about });
    const started = answer.ok ? answer : failure(orMaybeDone(answer.error));
    tell({ type: 'startAnswered', trial, resetId: afterReset, started });
  }

  const trial = trialKey(tempPassId, viewer);
  return {
    start,
    busy: known.starting.includes(trial),
    started: newsOfStart(known, trial, resetId),
    forget: () => void tell({ type: 'startForgotten' }),
  };
}

/** A trial as it is started: whoever reads it. */
export function trialKey(tempPassId: string, viewer: Viewer | MissingViewer): string {
  return JSON.stringify([tempPassId, viewer]);
}
