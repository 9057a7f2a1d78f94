import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeviceId } from '../pass/ids/device-id';
import { everyDevice, everyTempPass } from '../storage/managed';
import { currentOf, selectedTempPass } from '../storage/selected-temp-pass';
import type { TempPass } from '../storage/temp-passes';
import type { FollowStatus } from '../storage/trials/device-trial';
import { t } from '../text/t';
import { useStoredItem } from '../view/use-stored-item';
import {
  type DeviceFilter,
  filtered,
  isFiltering,
  noFilter,
  type Sorting,
  sorted,
} from './filter/filter';
import { type ListedDevice, stateOf } from './reading/device-state';
import { type LastReset, useLastResets } from './reading/use-last-resets';
import { useTrials } from './reading/use-trials';

/** The page Devices as it is drawn. */
export interface DevicesModel {
  readonly tempPasses: readonly TempPass[];
  readonly tempPass: TempPass | undefined;
  readonly choose: (tempPassId: string) => void;
  readonly all: readonly ListedDevice[];
  readonly shown: readonly ListedDevice[];
  readonly lastResets: ReadonlyMap<DeviceId, LastReset>;
  readonly status: FollowStatus;
  readonly filter: DeviceFilter;
  /** How many a change of the filter left: said once, and not with each trial that is read. */
  readonly said: string;
  readonly change: (change: Partial<DeviceFilter>) => void;
  readonly sorting: Sorting;
  readonly sort: (by: Sorting) => void;
  /** Of those that are shown: nobody acts on what they do not see. */
  readonly selected: readonly ListedDevice[];
  readonly select: (deviceIds: readonly DeviceId[], isSelected: boolean) => void;
  /** Those in the window now. */
  readonly see: (deviceIds: readonly DeviceId[]) => void;
}

/**
 * All of it; undefined until what is stored was read.
 *
 * @param page this page, by an ID of its own
 */
export function useDevices(page: string): DevicesModel | undefined {
  const devices = useStoredItem(everyDevice);
  const tempPasses = useStoredItem(everyTempPass);
  const ofPopup = useStoredItem(selectedTempPass);
  const [chosen, choose] = useState<string>();
  const [filter, setFilter] = useState(noFilter);
  const [sorting, sort] = useState<Sorting>('name');
  const [marked, setMarked] = useState<ReadonlySet<DeviceId>>(new Set());
  const [inView, see] = useState<readonly DeviceId[]>([]);
  const tempPass =
    tempPasses?.find(({ id }) => id === chosen) ?? currentOf(tempPasses ?? [], ofPopup ?? {});
  const { trials, status } = useTrials(page, tempPass?.id, [...new Set([...inView, ...marked])]);
  const lastResets = useLastResets(tempPass?.id);
  const all = useMemo(
    () =>
      tempPass === undefined || devices === undefined
        ? []
        : devices.map((device) => ({
            device,
            now: stateOf(tempPass, device, trials.get(device.deviceId)),
          })),
    [devices, tempPass, trials],
  );
  const shown = useMemo(
    () => sorted(filtered(all, filter), sorting, lastResets),
    [all, filter, sorting, lastResets],
  );
  const [said, say] = useState('');
  const counts = useRef({ shown: 0, total: 0 });
  counts.current = { shown: shown.length, total: all.length };
  useEffect(() => {
    say(isFiltering(filter) ? t('settings_filtered', counts.current) : '');
  }, [filter]);
  if (devices === undefined || tempPasses === undefined || ofPopup === undefined) return undefined;
  return {
    ...{ tempPasses, tempPass, choose, all, shown, lastResets, status, filter, sorting, sort, see },
    said,
    change: (change) => setFilter((before) => ({ ...before, ...change })),
    selected: shown.filter(({ device }) => marked.has(device.deviceId)),
    select: (deviceIds, isSelected) =>
      setMarked((before) => {
        const after = new Set(before);
        for (const one of deviceIds) {
          if (isSelected) after.add(one);
          else after.delete(one);
        }
        return after;
      }),
  };
}
