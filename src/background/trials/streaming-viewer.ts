import type { StreamingViewer, Viewer } from '../../pass/trial/viewer';
import { deviceWith } from '../../storage/devices';
import { everyDevice } from '../../storage/managed';
import type { TempPass } from '../../storage/temp-passes';

/**
 * A viewer as Adobe Pass is told of them: with what their device is, else what the Temp Pass says
 * of devices. Everything that reads or starts a trial asks here.
 *
 * @throws StorageError
 */
export async function streamingViewer(
  { deviceInfo }: Pick<TempPass, 'deviceInfo'>,
  viewer: Viewer,
): Promise<StreamingViewer> {
  const known = deviceWith(await everyDevice.get(), viewer.deviceId);
  return { ...viewer, deviceInfo: known?.deviceInfo ?? deviceInfo };
}
