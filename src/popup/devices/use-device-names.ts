import { useMemo, useState } from 'preact/hooks';
import type { DeviceId } from '../../pass/ids/device-id';
import { deviceWith, type KnownDevice } from '../../storage/devices';
import type { ResetRecord } from '../../storage/resets';
import type { PageCandidate } from '../page/use-page';
import { type DeviceChoice, deviceChoices } from './device-choices';

/** The names of devices, as far as the form has to do with them. */
export interface DeviceNames {
  readonly known: readonly KnownDevice[];
  /** What the field's list offers. */
  readonly choices: readonly DeviceChoice[];
  /** The device in the form, where it has a name. */
  readonly current: KnownDevice | undefined;
  /** Which one is being named; undefined where none is. */
  readonly naming: DeviceId | undefined;
  readonly open: () => void;
  readonly close: () => void;
}

interface DeviceNamesInput {
  readonly known: readonly KnownDevice[];
  readonly candidates: readonly PageCandidate[];
  /** Newest first. */
  readonly records: readonly ResetRecord[];
  /** The one in the form; undefined where that is no device ID. */
  readonly deviceId: DeviceId | undefined;
}

/** What the form knows of devices by name, and which one is being named. */
export function useDeviceNames(input: DeviceNamesInput): DeviceNames {
  const { known, candidates, records, deviceId } = input;
  const [naming, setNaming] = useState<DeviceId>();
  const choices = useMemo(
    () => deviceChoices(candidates, known, records),
    [candidates, known, records],
  );
  return {
    known,
    choices,
    current: deviceId && deviceWith(known, deviceId),
    naming,
    open: () => setNaming(deviceId),
    close: () => setNaming(undefined),
  };
}
