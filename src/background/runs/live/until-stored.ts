import { systemClock } from '../../../bulk/run/clock';
import { withKeepAlive } from '../../network/keep-alive';

/** In ms: so often a disk that took nothing is tried again. */
const patience = 10_000;

/**
 * Tries to store something until the disk takes it, and keeps the background alive meanwhile: it is in
 * memory alone.
 *
 * @returns false where the signal aborted first
 */
export function untilStored(store: () => Promise<void>, signal: AbortSignal): Promise<boolean> {
  return withKeepAlive(async () => {
    for (;;) {
      await systemClock.sleep(patience, signal);
      if (signal.aborted) return false;
      try {
        await store();
        return true;
      } catch {
        // It is full still.
      }
    }
  });
}
