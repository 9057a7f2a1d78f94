import type { DeviceId } from '../../../pass/ids/device-id';
import type { DeviceTrial } from '../../../storage/trials/device-trial';

/** Nothing is asked again sooner than this, in ms, unless something changed it. */
export const freshFor = 30_000;
/** How much sooner the turn of what is in view or selected comes. */
const weightOfFirst = 4;
/** As if read so long ago, in ms: those out of view that were never read come before the others again. */
const neverRead = 600_000;
/** How long the server may take to see the end of a trial as well, in ms. */
const settling = 1_500;

/** A trial that may be read. */
export interface Readable {
  readonly deviceId: DeviceId;
  readonly known: DeviceTrial | undefined;
  /** Whether it is in view or selected. */
  readonly isFirst: boolean;
}

/**
 * The trial to read next: what has changed, then what is in view and was never read, then each in
 * turn, those in view more often.
 *
 * @param readable those that are not being read
 * @returns one; else for how long, in ms, all are fresh; undefined where there is none
 */
export function nextReading<One extends Readable>(
  readable: Iterable<One>,
  now: number,
): One | number | undefined {
  let [best, bestTurn] = [undefined as One | undefined, 0];
  let wait: number | undefined;
  for (const one of readable) {
    const fresh = freshUntil(one, now) - now;
    if (fresh > 0) wait = Math.min(wait ?? fresh, fresh);
    else {
      const turn = turnOf(one, now);
      if (best === undefined || turn > bestTurn) [best, bestTurn] = [one, turn];
    }
  }
  return best ?? wait;
}

function freshUntil({ known }: Readable, now: number): number {
  // Of the future it is where the clock was set back: nobody knows how old it is.
  if (known === undefined || known.isOutdated || known.readAt > now) return 0;
  const again = known.readAt + freshFor;
  return Math.min(again, endOf(known) ?? again);
}

/** When it comes to its end, where it was read before. */
function endOf({ trial, readAt }: DeviceTrial): number | undefined {
  if (trial.state !== 'running') return undefined;
  const seen = trial.endsAt + settling;
  return readAt < seen ? seen : undefined;
}

/** The greatest comes first. */
function turnOf({ known, isFirst }: Readable, now: number): number {
  const weight = isFirst ? weightOfFirst : 1;
  const end = known && endOf(known);
  const isChanged = known !== undefined && (known.isOutdated || (end ?? now + 1) <= now);
  // Those that changed longest ago first.
  if (isChanged) return weight * 1e15 - known.readAt;
  if (known === undefined) return isFirst ? 1e14 : neverRead;
  return Math.max(0, now - known.readAt) * weight;
}
