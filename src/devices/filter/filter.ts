import { deviceInfoName } from '../../text/device-info-name';
import { locale } from '../../text/locale';
import type { Choice } from '../../ui/filters/Select';
import { folded, fragmentsOf } from '../../ui/fragments';
import { deviceStates, type ListedDevice } from '../reading/device-state';
import type { LastReset } from '../reading/use-last-resets';

export const sortings = ['name', 'state', 'lastReset'] as const;
export type Sorting = (typeof sortings)[number];

/** Which devices are shown; empty where any are. */
export interface DeviceFilter {
  readonly text: string;
  readonly state: string;
  /** How people call what it is. */
  readonly platform: string;
}

export const noFilter: DeviceFilter = { text: '', state: '', platform: '' };

/** Whether it shows less than all. */
export function isFiltering(filter: DeviceFilter): boolean {
  return Object.values(filter).some((value) => value.trim() !== '');
}

/** What a device is, in few words; undefined where nobody said. */
export function platformOf({ device: { deviceInfo } }: ListedDevice): string | undefined {
  return deviceInfo && deviceInfoName(deviceInfo);
}

/** The devices that a filter shows. */
export function filtered(
  all: readonly ListedDevice[],
  { text, state, platform }: DeviceFilter,
): readonly ListedDevice[] {
  const hasText = fragmentsOf(text.trim());
  return all.filter(
    (one) =>
      (state === '' || one.now.state === state) &&
      (platform === '' || platformOf(one) === platform) &&
      (text.trim() === '' ||
        hasText(folded(`${one.device.name}\n${one.device.deviceId}\n${platformOf(one) ?? ''}`))),
  );
}

/** The platforms to choose from. */
export function platformsOf(all: readonly ListedDevice[]): readonly Choice[] {
  const { compare } = new Intl.Collator(locale());
  const names = new Set(all.flatMap((one) => platformOf(one) ?? []));
  return [...names].sort(compare).map((name) => ({ value: name, name }));
}

/** Devices in an order; those that are alike in it stand by name. */
export function sorted(
  all: readonly ListedDevice[],
  by: Sorting,
  lastResets: ReadonlyMap<string, LastReset>,
): readonly ListedDevice[] {
  const { compare } = new Intl.Collator(locale(), { numeric: true });
  const byName = all.toSorted((one, other) => compare(one.device.name, other.device.name));
  if (by === 'name') return byName;
  const keyOf = (one: ListedDevice) =>
    by === 'state' ? stateKey(one) : -(lastResets.get(one.device.deviceId)?.at ?? 0);
  return byName
    .map((one) => ({ one, key: keyOf(one) }))
    .sort((left, right) => left.key - right.key)
    .map(({ one }) => one);
}

/** Of those that run, the next to end comes first. */
function stateKey({ now }: ListedDevice): number {
  const end = now.state === 'running' ? now.endsAt / 1e14 : 0;
  return deviceStates.indexOf(now.state) + end;
}
