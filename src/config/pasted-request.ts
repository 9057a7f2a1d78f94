import { resetsIn } from '../detection/requests/reset-requests';
import { type ResetRequest, readResetRequest } from './reset-request';

/**
 * Finds the reset request in a URL, a command, a log, a program or a line of documentation. Headers
 * are not looked at but for the host, so no token gets into the result. Several requests of one Temp
 * Pass, as the popup copies them for a device and its key, are one; of several devices none is taken.
 */
export function pastedRequest(text: string): ResetRequest | undefined {
  const requests = resetsIn(text)
    .map(readResetRequest)
    .filter((request) => request !== undefined);
  const first = requests.find(({ empty }) => empty.length === 0) ?? requests[0];
  if (first === undefined) return undefined;
  const ofOne = requests.filter((request) => placeOf(request) === placeOf(first));
  return {
    ...first,
    kind: ofOne.find(({ kind }) => kind === 'promotional')?.kind ?? first.kind,
    deviceId: only(ofOne.map(({ deviceId }) => deviceId)),
    key: only(ofOne.map(({ key }) => key)),
  };
}

/** Which Temp Pass it is about. */
function placeOf({ environment, requestorId, mvpdId }: ResetRequest): string {
  return JSON.stringify([environment, requestorId, mvpdId]);
}

function only<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const known = new Set(values.filter((value) => value !== undefined));
  const [value] = known;
  return known.size === 1 ? value : undefined;
}
