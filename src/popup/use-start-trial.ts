import { useState } from 'preact/hooks';
import type { Failure } from '../failure';
import type { AnswerOf } from '../messages';
import type { Result } from '../pass/result';
import type { Viewer } from '../pass/viewer';
import { sendCommand } from '../send-command';

export type Started = Result<AnswerOf<'startTrial'>, Failure>;

/**
 * Starts trials of a Temp Pass, and knows what Adobe Pass said to the last start.
 *
 * @param resetId the last reset of the Temp Pass: what was started before it is no news any more
 */
export function useStartTrial(tempPassId: string, resetId: string | undefined) {
  // What was said of one Temp Pass says nothing of another.
  const of = JSON.stringify([tempPassId, resetId]);
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<{ of: string; started: Started }>();

  async function start(viewer: Viewer) {
    if (busy) return;
    setLast(undefined);
    setBusy(true);
    const answer = await sendCommand({ type: 'startTrial', tempPassId, viewer });
    setBusy(false);
    setLast({ of, started: answer });
  }

  const started = last?.of === of ? last.started : undefined;
  return { start, busy, started, forget: () => setLast(undefined) };
}
