import { defaultIdentityTemplate, identityOf } from '../../pass/ids/identity';
import type { Viewer } from '../../pass/trial/viewer';
import type { NamedDevice } from '../devices';
import type { TempPass } from '../temp-passes';

/** What nobody knows of a device, so that its promotional trial cannot be asked for. */
export type UnknownViewer = 'key' | 'address';

/**
 * Whose trial is meant by a device with a name. That of a promotional Temp Pass is of a viewer too: of
 * the one whose key was reset last with this device and Temp Pass, where its app sends the hash.
 */
export function viewerOfDevice(
  tempPass: TempPass,
  { deviceId, tempPassId, keys }: NamedDevice,
): Viewer | UnknownViewer {
  if (tempPass.kind === 'basic') return { deviceId };
  if (tempPass.plainAddress) return 'address';
  const key = tempPassId === tempPass.id ? keys?.[0] : undefined;
  if (key === undefined) return 'key';
  return {
    deviceId,
    identity: identityOf(tempPass.identityTemplate ?? defaultIdentityTemplate, key),
  };
}
