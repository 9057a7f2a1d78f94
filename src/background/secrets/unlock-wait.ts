import { unlockAttempts } from '../../storage/secrets/unlock-attempts';
import { withKeepAlive } from '../network/keep-alive';
import { secretsMutex } from './secret-stores';

/** The longest wait after wrong passphrases, in ms. */
const longestWait = 300_000;

/**
 * Since when this background counts the wait after so many wrong passphrases, by a clock that nobody
 * sets. What passed while no background ran was counted by nobody: then the wait starts anew.
 */
let counting: Counting | undefined;

interface Counting {
  readonly failed: number;
  readonly since: number;
  readonly ended: AbortController;
}

/** @returns how long no passphrase is tried, in ms from now */
export async function timeToWait(): Promise<number> {
  const { failed, waited } = await unlockAttempts.get();
  if (failed === 0 || waited) return 0;
  const { since } = counting?.failed === failed ? counting : count(failed);
  return Math.max(0, waitAfter(failed) - (performance.now() - since));
}

/**
 * A passphrase is tried. It counts as wrong until it is known better: a stop in between gives no
 * free tries.
 *
 * @returns the wait after it, in ms from now
 */
export async function noteTry(): Promise<number> {
  const failed = (await unlockAttempts.get()).failed + 1;
  await unlockAttempts.set({ failed, waited: false });
  count(failed);
  return waitAfter(failed);
}

/** The passphrase was right, or there is none any more. */
export async function forgetTries(): Promise<void> {
  counting?.ended.abort();
  counting = undefined;
  await unlockAttempts.set(unlockAttempts.empty);
}

function waitAfter(failed: number): number {
  return Math.min(1_000 * 2 ** (failed - 1), longestWait);
}

function count(failed: number): Counting {
  counting?.ended.abort();
  const ended = new AbortController();
  counting = { failed, since: performance.now(), ended };
  // Kept alive until it is over and written down, so that a background that starts later knows.
  void withKeepAlive(() => waitOut(waitAfter(failed), ended.signal)).catch(() => undefined);
  return counting;
}

async function waitOut(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  await secretsMutex.runExclusive(async () => {
    if (!signal.aborted)
      await unlockAttempts.set({ ...(await unlockAttempts.get()), waited: true });
  });
}
