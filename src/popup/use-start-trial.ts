import { useState } from 'preact/hooks';
import type { Failure } from '../failure';
import type { AnswerOf } from '../messages';
import type { Result } from '../pass/result';
import type { Viewer } from '../pass/viewer';
import { sendCommand } from '../send-command';

export type Started = Result<AnswerOf<'startTrial'>, Failure>;

/** Starts trials of a Temp Pass, and knows what Adobe Pass said to the last start. */
export function useStartTrial(tempPassId: string) {
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<{ tempPassId: string; started: Started }>();

  async function start(viewer: Viewer) {
    if (busy) return;
    setLast(undefined);
    setBusy(true);
    const answer = await sendCommand({ type: 'startTrial', tempPassId, viewer });
    setBusy(false);
    setLast({ tempPassId, started: answer });
  }

  // What was said of one Temp Pass says nothing of another.
  const started = last?.tempPassId === tempPassId ? last.started : undefined;
  return { start, busy, started, forget: () => setLast(undefined) };
}
