import type { StreamingViewer, Viewer } from '../../pass/trial/viewer';
import type { TempPass } from '../../storage/temp-passes';

/**
 * A viewer as Adobe Pass is told of them: with what their device is. Everything that reads or starts
 * a trial asks here.
 */
export async function streamingViewer(
  { deviceInfo }: Pick<TempPass, 'deviceInfo'>,
  viewer: Viewer,
): Promise<StreamingViewer> {
  return { ...viewer, deviceInfo };
}
