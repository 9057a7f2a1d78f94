import { isTempPassName } from '../../pass/ids/temp-pass';
import type { ObservedRequest } from '../../storage/observed-requests';

/** An observed request that names a device. */
export type TellingRequest = ObservedRequest & {
  readonly request: { readonly deviceId: NonNullable<ObservedRequest['request']['deviceId']> };
};

/**
 * The request by which an app says which device it runs on now: of the device that it named last, the
 * newest one that names a Temp Pass too, which a session or a configuration does not. Else one that names
 * an MVPD: not every Temp Pass has a name that says so, and a viewer who is signed in has a provider.
 *
 * @param observed in one tab, newest first
 * @returns undefined where none names a device
 */
export function tellingRequest(observed: readonly ObservedRequest[]): TellingRequest | undefined {
  const naming = observed.filter(namesDevice);
  const [newest] = naming;
  if (newest === undefined) return undefined;
  const ofDevice = naming.filter(({ request }) => request.deviceId === newest.request.deviceId);
  const ofMvpd = ofDevice.filter(({ request }) => request.mvpdId !== undefined);
  return (
    ofMvpd.find(({ request: { mvpdId = '' } }) => isTempPassName(mvpdId)) ?? ofMvpd[0] ?? newest
  );
}

function namesDevice(one: ObservedRequest): one is TellingRequest {
  return one.request.deviceId !== undefined;
}
