import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import type { DeviceId } from '../../pass/ids/device-id';
import { failure, type Result, success } from '../../pass/result';
import { devices, deviceWith, maxDevices, type NamedDevice } from '../../storage/devices';
import { policy } from '../policy/policy';

type SavedDevice = CommandOf<'saveDevice'>['device'];
type Done = Promise<Result<null, Failure>>;

/** Gives a device a name, or changes what is said of it; what was used with it stays. */
export async function saveDevice({ device }: CommandOf<'saveDevice'>): Done {
  const { deviceId } = device;
  if (await isOfPolicy(deviceId)) return failure(ownFailure('forbiddenByPolicy'));
  return add(deviceId, (all) =>
    deviceWith(all, deviceId) === undefined
      ? [...all, changed({ ...device, deviceInfo: undefined }, device)]
      : all.map((one) => (one.deviceId === deviceId ? changed(one, device) : one)),
  );
}

/** What a command leaves out stays, also where the browser hands it over as undefined. */
function changed(
  before: NamedDevice,
  { name, pinned = before.pinned, deviceInfo = before.deviceInfo }: SavedDevice,
): NamedDevice {
  return { ...before, name, pinned, deviceInfo: deviceInfo ?? undefined };
}

/** Takes a device its name, and forgets what was used with it. */
export async function removeDevice({ deviceId }: CommandOf<'removeDevice'>): Done {
  if (await isOfPolicy(deviceId)) return failure(ownFailure('forbiddenByPolicy'));
  await devices.update((all) =>
    deviceWith(all, deviceId) === undefined ? all : all.filter((one) => one.deviceId !== deviceId),
  );
  return success(null);
}

/** Puts a removed one back into its place; where it was named anew meanwhile, that name stays. */
export async function restoreDevice({ device, at }: CommandOf<'restoreDevice'>): Done {
  if (await isOfPolicy(device.deviceId)) return failure(ownFailure('forbiddenByPolicy'));
  return add(device.deviceId, (all) =>
    deviceWith(all, device.deviceId) === undefined ? all.toSpliced(at, 0, device) : all,
  );
}

/** Changes the list, unless it would have one device more than are kept. */
async function add(
  deviceId: DeviceId,
  change: (all: readonly NamedDevice[]) => NamedDevice[] | readonly NamedDevice[],
): Done {
  let isFull = false;
  await devices.update((all) => {
    isFull = all.length >= maxDevices && deviceWith(all, deviceId) === undefined;
    return isFull ? all : [...change(all)];
  });
  return isFull ? failure(ownFailure('tooManyDevices')) : success(null);
}

async function isOfPolicy(deviceId: string): Promise<boolean> {
  return (await policy()).devices.some((one) => one.deviceId === deviceId);
}
