import type { DeviceId } from '../../pass/ids/device-id';
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
 * that was not reset since: with a reset and a reload, the app would go on.
 *
 * @param observed in the tab of the app, newest first
 * @param records of resets, in any order
 */
export function refusedRequest(
  observed: readonly ObservedRequest[],
  { tempPass, deviceId }: InForm,
  records: readonly ResetRecord[],
): ObservedRequest | undefined {
  const answered = observed.find(
    ({ request, status }) =>
      status !== undefined &&
      request.deviceId !== undefined &&
      request.deviceId === deviceId &&
      isOfTempPass(request, tempPass),
  );
  if (answered?.status !== 403) return undefined;
  const isReset = records.some((record) => isResetOf(record, tempPass, answered));
  return isReset ? undefined : answered;
}

function isResetOf(
  { tempPassId, startedAt, parts }: ResetRecord,
  { id }: TempPass,
  { at, request }: ObservedRequest,
): boolean {
  if (tempPassId !== id || startedAt < at) return false;
  return parts.some(
    ({ target, outcome }) =>
      outcome.state === 'done' &&
      (target.kind === 'everyDevice' ||
        (target.kind === 'device' && target.deviceId === request.deviceId)),
  );
}
