import type { DeviceId } from '../../pass/ids/device-id';
import { refusalIn } from '../../storage/observed/app-refusal';
import type { ObservedRequest } from '../../storage/observed-requests';
import type { ResetRecord } from '../../storage/resets';
import type { TempPass } from '../../storage/temp-passes';
import { isOfTempPass } from '../../view/app-request/saved-temp-pass';

/** What stands in the form. */
export interface InForm {
  readonly tempPass: TempPass;
  /** Undefined where what stands in the form is no device ID. */
  readonly deviceId: DeviceId | undefined;
}

/**
 * The request with which the app was refused last, where it is about what stands in the form and
 * that was not reset since: with a reset and a reload, the app would go on. By the same rule as the
 * toolbar's badge.
 *
 * @param observed in the tab of the app, newest first
 * @param records of resets, in any order
 */
export function refusedRequest(
  observed: readonly ObservedRequest[],
  { tempPass, deviceId }: InForm,
  records: readonly ResetRecord[],
): ObservedRequest | undefined {
  const ofForm = observed.filter(
    ({ request }) =>
      request.deviceId !== undefined &&
      request.deviceId === deviceId &&
      isOfTempPass(request, tempPass),
  );
  return refusalIn(ofForm, [tempPass], records);
}
