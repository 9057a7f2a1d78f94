import { useEffect, useRef } from 'preact/hooks';
import { sendCommand } from '../../messages/send-command';
import type { Viewer } from '../../pass/trial/viewer';
import type { TrialStore } from './use-trial-knowledge';

/** Who types is asked about when they pause for so long, in ms. */
const typingPause = 300;

interface ReadTrialOptions {
  /** This window, as it reads and starts trials. */
  readonly reader: string;
  readonly tempPassId: string;
  /** Undefined where none can be read. */
  readonly viewer: Viewer | undefined;
  /** Whether a person typed who it is: then it may change with the next key. */
  readonly typed: boolean;
}

/** Reads the trial in the form whenever a reading is wanted, and gives up the one before. */
export function useReadTrial({ known, tell }: TrialStore, options: ReadTrialOptions): void {
  const { subject, wanted } = known;
  const lastAsked = useRef<string>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` changes with all that is asked
  useEffect(() => {
    const { reader, tempPassId, viewer, typed } = options;
    if (viewer === undefined || subject === undefined) return;
    async function ask(about: Viewer) {
      lastAsked.current = subject;
      tell({ type: 'readingAsked' });
      const read = await sendCommand({ type: 'readTrial', reader, tempPassId, viewer: about });
      const trial = read.ok ? read.value : { state: 'unknown' as const, error: read.error };
      tell({ type: 'readingAnswered', wanted, trial });
    }
    if (!typed || lastAsked.current === subject) return void ask(viewer);
    const timer = setTimeout(() => void ask(viewer), typingPause);
    return () => clearTimeout(timer);
  }, [wanted]);
}
