import { useCallback, useRef, useState } from 'preact/hooks';
import { afterEvent, nothingKnown, type TrialEvent, type TrialKnowledge } from './trial-reducer';

export interface TrialStore {
  readonly known: TrialKnowledge;
  /** @returns whether it changed anything, also where nothing was drawn since the event before */
  readonly tell: (event: TrialEvent) => boolean;
}

/**
 * What this window knows of the trial in its form.
 *
 * @param subject whose trial the form is about; undefined where none can be read
 * @param finishedAt when the last request of the last reset was answered
 */
export function useTrialKnowledge(subject: string | undefined, finishedAt: number): TrialStore {
  const latest = useRef(nothingKnown);
  const [, draw] = useState(nothingKnown);
  // What is drawn is never of another subject than the form that it is drawn with.
  latest.current = afterEvent(latest.current, { type: 'seen', subject, finishedAt });
  const tell = useCallback((event: TrialEvent) => {
    const before = latest.current;
    latest.current = afterEvent(before, event);
    draw(latest.current);
    return latest.current !== before;
  }, []);
  return { known: latest.current, tell };
}
