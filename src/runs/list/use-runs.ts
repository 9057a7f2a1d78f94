import { useEffect, useState } from 'preact/hooks';
import { onRunChanged } from '../../storage/runs/run-changes';
import { storedRuns } from '../../storage/runs/run-database';
import type { Run } from '../../storage/runs/run-record';

/**
 * Every run that is kept, the newest first, following every change. Undefined until they were read.
 *
 * @throws StorageError while drawing, where they cannot be read
 */
export function useRuns(): readonly Run[] | undefined {
  const [runs, setRuns] = useState<readonly Run[]>();
  const [thrown, setThrown] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    const closing = new AbortController();
    let [isReading, isOld] = [false, true];
    /** What changes while they are read is read once more. */
    async function read() {
      if (isReading) return;
      isReading = true;
      while (isOld && !closing.signal.aborted) {
        isOld = false;
        setRuns(await storedRuns());
      }
      isReading = false;
    }
    onRunChanged(({ run }) => {
      // Progress alone is for whoever shows that run.
      if (run === undefined) return;
      isOld = true;
      void read().catch((error: unknown) => setThrown({ error }));
    }, closing.signal);
    read().catch((error: unknown) => setThrown({ error }));
    return () => closing.abort();
  }, []);
  if (thrown !== undefined) throw thrown.error;
  return runs;
}
