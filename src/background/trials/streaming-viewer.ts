import type { StreamingViewer, Viewer } from '../../pass/trial/viewer';
import { deviceWith } from '../../storage/devices';
import { everyDevice } from '../../storage/managed';
import { observedDeviceInfo, observedRequests } from '../../storage/observed-requests';
import type { TempPass } from '../../storage/temp-passes';

/**
 * A viewer as Adobe Pass is told of them: with what their device is, else what the Temp Pass says
 * of devices, else what the app under test itself was observed to say of this very device. Everything that reads or starts a trial asks here.
 *
 * @throws StorageError
 */
export async function streamingViewer(
  { deviceInfo }: Pick<TempPass, 'deviceInfo'>,
  viewer: Viewer,
): Promise<StreamingViewer> {
  const known = deviceWith(await everyDevice.get(), viewer.deviceId);
  const saved = known?.deviceInfo ?? deviceInfo;
  if (saved !== undefined) return { ...viewer, deviceInfo: saved };
  const observed = observedDeviceInfo(await observedRequests.get(), viewer.deviceId);
  return { ...viewer, deviceInfo: observed };
}
