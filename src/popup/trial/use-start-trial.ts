import { useRef, useState } from 'preact/hooks';
import { type Failure, orMaybeDone } from '../../failure/failure';
import type { AnswerOf } from '../../messages/commands';
import { sendCommand } from '../../messages/send-command';
import { failure, type Result } from '../../pass/result';
import type { Viewer } from '../../pass/trial/viewer';
import type { MissingViewer } from './viewer';

export type Started = Result<AnswerOf<'startTrial'>, Failure>;

/**
 * Starts trials of a Temp Pass, and knows what Adobe Pass said to the last start of the viewer in
 * the form.
 *
 * @param viewer whose trial the form is about: what was said of another one is no news of it
 * @param resetId the last reset of the Temp Pass: what was started before it is no news any more
 */
export function useStartTrial(
  tempPassId: string,
  viewer: Viewer | MissingViewer,
  resetId: string | undefined,
) {
  const keyOf = (of: typeof viewer) => JSON.stringify([tempPassId, of]);
  const of = keyOf(viewer);
  const [reader] = useState(() => crypto.randomUUID());
  const pending = useRef(new Set<string>());
  const [turns, setTurns] = useState(0);
  const [last, setLast] = useState<{ of: string; resetId: typeof resetId; started: Started }>();

  /** @returns once Adobe Pass has answered: whatever it said, the trial has to be read anew */
  async function start(about: Viewer) {
    const key = keyOf(about);
    if (pending.current.has(key)) return;
    pending.current.add(key);
    setLast(undefined);
    setTurns((count) => count + 1);
    const command = { type: 'startTrial', reader, tempPassId, viewer: about } as const;
    const answer = await sendCommand(command);
    const started = answer.ok ? answer : failure(orMaybeDone(answer.error));
    pending.current.delete(key);
    setTurns((count) => count + 1);
    setLast({ of: key, resetId, started });
  }

  const isNews = last?.of === of && last.resetId === resetId;
  return {
    /** This window, as it reads and starts trials. */
    reader,
    start,
    busy: pending.current.has(of),
    /** Changes whenever a start is sent or answered: what was read before says nothing any more. */
    turns,
    started: isNews ? last.started : undefined,
    forget: () => setLast(undefined),
  };
}
