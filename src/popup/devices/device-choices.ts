import type { DeviceId } from '../../pass/ids/device-id';
import type { KnownDevice } from '../../storage/devices';
import type { ResetRecord } from '../../storage/resets';
import type { PageCandidate } from '../page/use-page';

/** A device that the field's list offers, once, in the first of the groups that have it. */
export interface DeviceChoice {
  readonly deviceId: string;
  /** `named` ones are found by typing a part of them. */
  readonly group: 'page' | 'pinned' | 'recent' | 'named';
  readonly name: string | undefined;
  /** Where the page shows it. */
  readonly candidate?: PageCandidate;
}

/** So many that were reset lately are offered. */
const maxRecent = 5;

/**
 * What the list of the device ID's field offers: what the page shows, what is pinned, what was reset
 * lately, and whatever else has a name.
 *
 * @param records newest first
 */
export function deviceChoices(
  candidates: readonly PageCandidate[],
  known: readonly KnownDevice[],
  records: readonly ResetRecord[],
): readonly DeviceChoice[] {
  const names = new Map<string, string>(known.map(({ deviceId, name }) => [deviceId, name]));
  const choice = (group: DeviceChoice['group']) => (deviceId: string) => ({
    deviceId,
    group,
    name: names.get(deviceId),
  });
  const all: DeviceChoice[] = [
    ...candidates.map((candidate) => ({ ...choice('page')(candidate.deviceId), candidate })),
    ...known.filter(({ pinned }) => pinned).map(({ deviceId }) => choice('pinned')(deviceId)),
    ...recentDevices(records).map(choice('recent')),
    ...known.map(({ deviceId }) => choice('named')(deviceId)),
  ];
  const offered = new Set<string>();
  return all.filter(({ deviceId }) => !offered.has(deviceId) && offered.add(deviceId));
}

function recentDevices(records: readonly ResetRecord[]): readonly DeviceId[] {
  const ids = records.flatMap(({ parts }) =>
    parts.flatMap(({ target }) => (target.kind === 'device' ? [target.deviceId] : [])),
  );
  return [...new Set(ids)].slice(0, maxRecent);
}
