import type { AppIdentity, AppRequest } from '../../app-request/app-request';
import type { DeviceInfo } from '../../pass/device-info/device-info';
import type { DeviceId } from '../../pass/ids/device-id';
import type { HashFunction } from '../../pass/ids/digest';
import type { Environment } from '../../pass/ids/environment';
import type { GenericKey } from '../../pass/ids/generic-key';
import { defaultIdentityTemplate, type IdentityTemplate } from '../../pass/ids/identity';
import { deviceWith, type KnownDevice } from '../../storage/devices';
import { keyHashOf, type TempPass } from '../../storage/temp-passes';
import { differingFields } from './same-device-info';
import { isSentTo, keyOf, tempPassOf } from './saved-temp-pass';

/** What a request is compared with. */
export interface SavedBeside {
  readonly tempPasses: readonly TempPass[];
  readonly devices: readonly KnownDevice[];
  /** What stands in the popup's form; undefined where there is no form. */
  readonly form?: InForm | undefined;
}

interface InForm {
  readonly deviceId: DeviceId | undefined;
  readonly key: GenericKey | undefined;
}

/** How an app's request differs from what is saved; what is not said by one of both is no difference. */
export type Difference =
  /** It goes to an environment for which its Temp Pass is not saved, and is saved for another. */
  | { readonly kind: 'environment'; readonly sent: Environment; readonly saved: TempPass }
  /** It says who the viewer is, and the Temp Pass is a basic one. */
  | { readonly kind: 'basic'; readonly saved: TempPass }
  | { readonly kind: 'sendsAddress'; readonly saved: TempPass }
  | { readonly kind: 'sendsHash'; readonly saved: TempPass }
  | { readonly kind: 'template'; readonly sent: IdentityTemplate; readonly saved: TempPass }
  | { readonly kind: 'hashFunction'; readonly sent: HashFunction; readonly saved: TempPass }
  | { readonly kind: 'deviceInForm'; readonly sent: DeviceId }
  | { readonly kind: 'keyInForm'; readonly sent: GenericKey }
  | { readonly kind: 'deviceInfo'; readonly sent: DeviceInfo; readonly saved: KnownDevice }
  /** The device has a name, and nothing is saved of what it is. */
  | { readonly kind: 'deviceInfoUnknown'; readonly sent: DeviceInfo; readonly saved: KnownDevice };
export type DifferenceKind = Difference['kind'];

/** Everything in which a request differs from what is saved, what a reset depends on first. */
export function compare(request: AppRequest, beside: SavedBeside): readonly Difference[] {
  const tempPass = tempPassOf(request, beside.tempPasses);
  return [
    ...ofEnvironment(request, beside.tempPasses),
    ...(tempPass === undefined ? [] : ofIdentity(request, tempPass)),
    ...ofForm(request, tempPass, beside.form),
    ...ofDeviceInfo(request, beside.devices),
  ];
}

function ofEnvironment(request: AppRequest, tempPasses: readonly TempPass[]): Difference[] {
  const { environment: sent, requestorId, mvpdId } = request;
  if (sent === undefined || requestorId === undefined || mvpdId === undefined) return [];
  const named = tempPasses.filter(
    (one) => one.requestorId === requestorId && one.mvpdId === mvpdId,
  );
  const [saved] = named;
  if (saved === undefined || named.some((one) => isSentTo(one.environment, sent))) return [];
  return [{ kind: 'environment', sent, saved }];
}

function ofIdentity({ identity }: AppRequest, saved: TempPass): Difference[] {
  if (identity === undefined) return [];
  if (saved.kind === 'basic') return [{ kind: 'basic', saved }];
  const differences: Difference[] = [];
  const { template, sends } = identity;
  const savesAddress = saved.plainAddress === true;
  if (sends === 'address' && !savesAddress) differences.push({ kind: 'sendsAddress', saved });
  if (sends === 'hash' && savesAddress) differences.push({ kind: 'sendsHash', saved });
  if (template !== (saved.identityTemplate ?? defaultIdentityTemplate)) {
    differences.push({ kind: 'template', sent: template, saved });
  }
  const sent = hashOf(identity);
  // Of an address, an app may make either.
  if (sends === 'hash' && sent !== undefined && sent !== keyHashOf(saved)) {
    differences.push({ kind: 'hashFunction', sent, saved });
  }
  return differences;
}

/** The hash function of an app; undefined where it sends the address, and could make either key. */
export function hashOf({ keys }: AppIdentity): HashFunction | undefined {
  const isSha256 = keys['SHA-256'] !== undefined;
  if (isSha256 === (keys['SHA-512'] !== undefined)) return undefined;
  return isSha256 ? 'SHA-256' : 'SHA-512';
}

function ofForm(
  request: AppRequest,
  tempPass: TempPass | undefined,
  form: InForm | undefined,
): Difference[] {
  if (form === undefined) return [];
  const { deviceId } = request;
  const key = tempPass && keyOf(request, tempPass);
  const isOther = <Id>(sent: Id | undefined, entered: Id | undefined): sent is Id =>
    sent !== undefined && entered !== undefined && sent !== entered;
  return [
    ...(isOther(deviceId, form.deviceId)
      ? [{ kind: 'deviceInForm' as const, sent: deviceId }]
      : []),
    ...(isOther(key, form.key) ? [{ kind: 'keyInForm' as const, sent: key }] : []),
  ];
}

function ofDeviceInfo(
  { deviceId, deviceInfo: sent }: AppRequest,
  devices: readonly KnownDevice[],
): Difference[] {
  const saved = deviceId && deviceWith(devices, deviceId);
  if (saved === undefined || sent === undefined) return [];
  if (saved.deviceInfo === undefined) return [{ kind: 'deviceInfoUnknown', sent, saved }];
  return differingFields(sent, saved.deviceInfo).length === 0
    ? []
    : [{ kind: 'deviceInfo', sent, saved }];
}
