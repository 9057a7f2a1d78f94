import './device-list.css';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { DeviceId } from '../../pass/ids/device-id';
import { t } from '../../text/t';
import { useNow } from '../../ui/clock/use-now';
import { useRowHeight } from '../../ui/long-list/use-row-height';
import { useRowsInView } from '../../ui/long-list/use-rows-in-view';
import type { ListedDevice } from '../reading/device-state';
import type { LastReset } from '../reading/use-last-resets';
import { DeviceRow } from './DeviceRow';

interface DeviceListProps {
  readonly devices: readonly ListedDevice[];
  readonly lastResets: ReadonlyMap<DeviceId, LastReset>;
  readonly selected: ReadonlySet<DeviceId>;
  readonly onSelect: (deviceId: DeviceId, isSelected: boolean) => void;
  /** Those in the window changed. */
  readonly onInView: (deviceIds: readonly DeviceId[]) => void;
}

/** The devices, of which only those in the window are on the page. */
export function DeviceList(props: DeviceListProps) {
  const { devices, lastResets, selected, onSelect, onInView } = props;
  const list = useRef<HTMLUListElement>(null);
  const usualHeight = useRowHeight(58, 102);
  const keyAt = useCallback((index: number) => devices[index]?.device.deviceId ?? index, [devices]);
  const { rows, style } = useRowsInView({ count: devices.length, keyAt, usualHeight }, list);
  const now = useNow();
  const inView = rows.flatMap(({ index }) => devices[index]?.device.deviceId ?? []);
  const key = inView.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when they are others
  useEffect(() => onInView(inView), [key]);
  return (
    <ul ref={list} class="device-list" aria-label={t('devices_title')} style={style}>
      {rows.map(({ index, attributes }) => {
        const one = devices[index];
        if (one === undefined) return null;
        const { deviceId } = one.device;
        return (
          <li
            key={deviceId}
            aria-setsize={devices.length}
            aria-posinset={index + 1}
            {...attributes}
          >
            <DeviceRow
              listed={one}
              lastReset={lastResets.get(deviceId)}
              now={now}
              isSelected={selected.has(deviceId)}
              onSelect={onSelect}
            />
          </li>
        );
      })}
    </ul>
  );
}
