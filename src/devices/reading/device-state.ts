import type { Failure } from '../../failure/failure';
import type { Trial } from '../../pass/trial/trial';
import type { KnownDevice } from '../../storage/devices';
import type { TempPass } from '../../storage/temp-passes';
import type { DeviceTrial } from '../../storage/trials/device-trial';
import { type UnknownViewer, viewerOfDevice } from '../../storage/trials/device-viewer';

/** What is known of the trial of a device. */
export type DeviceState =
  | (Trial & { readonly readAt: number })
  | { readonly state: 'unknown'; readonly error: Failure; readonly readAt: number }
  /** Not read yet, or something changed it since. */
  | { readonly state: 'pending'; readonly isAgain: boolean }
  /** It cannot be asked for. */
  | { readonly state: 'unreadable'; readonly needs: UnknownViewer };

/** The states in the order in which people look for them. */
export const deviceStates = [
  'usedUp',
  'running',
  'none',
  'unknown',
  'pending',
  'unreadable',
] as const;

/** A device with a name, as the page lists it. */
export interface ListedDevice {
  readonly device: KnownDevice;
  readonly now: DeviceState;
}

/** @param read its trial as it was read last; undefined where it was not */
export function stateOf(
  tempPass: TempPass,
  device: KnownDevice,
  read: DeviceTrial | undefined,
): DeviceState {
  const viewer = viewerOfDevice(tempPass, device);
  if (typeof viewer === 'string') return { state: 'unreadable', needs: viewer };
  if (read === undefined) return { state: 'pending', isAgain: false };
  if (read.isOutdated) return { state: 'pending', isAgain: true };
  return { ...read.trial, readAt: read.readAt };
}
