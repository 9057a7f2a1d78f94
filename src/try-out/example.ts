import { deviceInfoHeader } from '../pass/device-info/device-info';
import { presets } from '../pass/device-info/presets';

/** As valid as any other, and nobody's: wherever it turns up, it says what it is. */
export const exampleDeviceId = 'try-out-example-c0ffee';

/** `X-Device-Info` as an app on an Apple TV sends it. */
export const exampleDeviceInfo = deviceInfoHeader(presets.appleTv);
