import type { DeviceId } from '../../pass/ids/device-id';
import { everyDevice } from '../../storage/managed';
import type { DeviceTrial } from '../../storage/trials/device-trial';
import { lastTrials } from '../../storage/trials/last-trials';

/** Of so many Temp Passes they are stored: those that were looked at last. */
const storedPasses = 5;

/** What is known of a trial, by Temp Pass and device. */
const known = new Map<string, Map<DeviceId, DeviceTrial>>();
/** How often something has changed a trial: no clock tells whether a reading began before it. */
const changes = new Map<string, number>();
/** From the clock of its start on, so that those of an earlier background are smaller. */
let order = Date.now();
let loaded: Promise<void> | undefined;
let tell: (tempPassId: string, devices: readonly DeviceTrial[]) => void = () => undefined;

/** Whoever tells pages of it. */
export function onKnownTrials(listener: typeof tell): void {
  tell = listener;
}

/** Has what an earlier background read. */
export function loadTrials(): Promise<void> {
  loaded ??= lastTrials.get().then(
    (all) => {
      for (const { tempPassId, devices } of all) {
        const here = trialsOf(tempPassId);
        for (const one of devices) {
          if (!here.has(one.deviceId)) here.set(one.deviceId, one);
          // Not so where the clock was set back meanwhile.
          order = Math.max(order, one.order);
        }
      }
    },
    // They are read again.
    () => undefined,
  );
  return loaded;
}

/** What is known of the trials of a Temp Pass. */
export function trialsOf(tempPassId: string): Map<DeviceId, DeviceTrial> {
  const here = known.get(tempPassId) ?? new Map<DeviceId, DeviceTrial>();
  known.set(tempPassId, here);
  return here;
}

/**
 * Begins to read a trial.
 *
 * @returns what takes down what was read
 */
export function beginReading(
  tempPassId: string,
  deviceId: DeviceId,
): (trial: DeviceTrial['trial']) => void {
  const place = placeOf(tempPassId, deviceId);
  const [before, readAt] = [changes.get(place), Date.now()];
  order += 1;
  const own = order;
  return (trial) => {
    const isOutdated = changes.get(place) !== before;
    const read = {
      ...{ deviceId, trial, readAt, order: own },
      ...(isOutdated && { isOutdated: true as const }),
    };
    const newest = trialsOf(tempPassId).get(deviceId);
    // One that began later may have been answered earlier.
    if (newest !== undefined && !newest.isOutdated && newest.order > own) return;
    trialsOf(tempPassId).set(deviceId, read);
    tell(tempPassId, [read]);
  };
}

/**
 * A trial may be another one from now on: what was read before says nothing.
 *
 * @param deviceId left out: all of the Temp Pass
 */
export function outdateTrials(tempPassId: string, deviceId?: DeviceId): void {
  const here = trialsOf(tempPassId);
  const which = deviceId === undefined ? [...here.keys()] : [deviceId];
  const outdated = which.flatMap((one) => {
    const place = placeOf(tempPassId, one);
    changes.set(place, (changes.get(place) ?? 0) + 1);
    const before = here.get(one);
    if (before === undefined) return [];
    const now = { ...before, isOutdated: true as const };
    here.set(one, now);
    return [now];
  });
  tell(tempPassId, outdated);
}

/** Stores them for a background and a page to come; what does not get there is read again. */
export async function storeTrials(tempPassIds: ReadonlySet<string>): Promise<void> {
  const named = new Set((await everyDevice.get()).map(({ deviceId }) => deviceId));
  const stored = [...tempPassIds].map((tempPassId) => ({
    tempPassId,
    devices: [...trialsOf(tempPassId).values()].filter(({ deviceId }) => named.has(deviceId)),
  }));
  await lastTrials.update((all) => {
    const others = all.filter((one) => !tempPassIds.has(one.tempPassId));
    return [...stored, ...others].slice(0, storedPasses);
  });
}

function placeOf(tempPassId: string, deviceId: DeviceId): string {
  return JSON.stringify([tempPassId, deviceId]);
}
