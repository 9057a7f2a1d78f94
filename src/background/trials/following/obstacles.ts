import { type Failure, ownFailureKinds } from '../../../failure/failure';
import type { FollowStatus } from '../../../storage/trials/device-trial';

/** The shortest and the longest wait after 429 or what keeps all from being read, in ms. */
const shortest = 2_000;
const longest = 60_000;

/** What concerns one device alone; any other failure is that of all. */
const ofOneDevice: ReadonlySet<Failure['kind']> = new Set([
  'badRequest',
  'forbidden',
  'serverError',
  'unexpectedAnswer',
  'impossibleTimes',
  'otherMvpd',
  'degraded',
]);
const ownKinds: ReadonlySet<string> = new Set(ownFailureKinds);

/** Whether Adobe Pass said it of the device that it was asked about. */
export function isOfDevice({ kind, endpoint }: Failure): boolean {
  return endpoint === 'api' && ofOneDevice.has(kind);
}

interface Obstacle {
  readonly failure: Failure;
  readonly until: number;
}

/** What keeps the reading of many trials from going on, and for how long. */
export class Obstacles {
  /** After 429: for all. */
  #pausedUntil = 0;
  /** When the last one was met. */
  #metAt = 0;
  /** How many readings in a row came to nothing, which makes the waits longer. */
  #inARow = 0;
  readonly #blocked = new Map<string, Obstacle>();

  /** A reading of the Temp Pass was answered. */
  passed(tempPassId: string): void {
    this.#inARow = 0;
    this.#blocked.delete(tempPassId);
  }

  /** A reading came to nothing, for a reason that is not the device's own. */
  met(tempPassId: string, failure: Failure, now: number): void {
    const wait = Math.min(longest, shortest * 2 ** this.#inARow);
    this.#inARow += 1;
    this.#metAt = now;
    if (failure.kind === 'throttled') {
      this.#pausedUntil = Math.max(this.#pausedUntil, now + wait, failure.until ?? 0);
    } else this.#blocked.set(tempPassId, { failure, until: now + wait });
  }

  /** What cost no request may be tried again: it may be mended by now. */
  tryAgain(tempPassId: string): void {
    const obstacle = this.#blocked.get(tempPassId);
    if (obstacle === undefined || !ownKinds.has(obstacle.failure.kind)) return;
    this.#blocked.set(tempPassId, { ...obstacle, until: 0 });
  }

  /** Until when nothing is asked of a Temp Pass, in ms since 1970. */
  until(tempPassId: string, now: number): number {
    // A clock that was set back says nothing of how long is left.
    if (now < this.#metAt) return 0;
    return Math.max(this.#pausedUntil, this.#blocked.get(tempPassId)?.until ?? 0);
  }

  statusOf(tempPassId: string, now: number): FollowStatus {
    const obstacle = this.#blocked.get(tempPassId);
    if (obstacle !== undefined) return { kind: 'blocked', failure: obstacle.failure };
    if (this.#pausedUntil > now) return { kind: 'waiting', until: this.#pausedUntil };
    return { kind: 'reading' };
  }
}
