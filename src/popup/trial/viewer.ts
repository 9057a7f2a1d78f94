import { defaultIdentityTemplate, identityOf } from '../../pass/ids/identity';
import type { Viewer } from '../../pass/trial/viewer';
import type { TempPass } from '../../storage/temp-passes';
import {
  type ReadDevice,
  type ReadGenericKey,
  readDeviceId,
  readKey,
} from '../form/reading/read-entered';
import type { Entered } from '../form/use-form-ids';

/** What is missing in the form to know whose trial it is about. */
export type MissingViewer = 'device' | 'email' | 'address';

/**
 * Whose trial the form is about. A promotional one is asked for with the identity that the app
 * would send, so that a hash does not do where the app sends the address.
 */
export function viewerOf(
  tempPass: TempPass,
  device: ReadDevice | undefined,
  key: ReadGenericKey | undefined,
): Viewer | MissingViewer {
  if (!device?.ok) return 'device';
  const deviceId = device.value;
  if (tempPass.kind === 'basic') return { deviceId };
  if (!key?.ok) return 'email';
  const read = key.value;
  const template = tempPass.identityTemplate ?? defaultIdentityTemplate;
  if (!tempPass.plainAddress) return { deviceId, identity: identityOf(template, read.key) };
  if (read.from === 'key') return 'address';
  return { deviceId, identity: identityOf(template, read.address) };
}

/**
 * Whose trial the form is about at this moment. The hash that is shown is that of a moment ago: who
 * types on and presses Enter at once means the address as it stands.
 */
export async function enteredViewer(
  tempPass: TempPass,
  entered: Entered,
): Promise<Viewer | undefined> {
  const [device, key] = await Promise.all([
    readDeviceId(entered.deviceId),
    readKey(entered.text, entered),
  ]);
  const viewer = viewerOf(tempPass, device, key);
  return typeof viewer === 'string' ? undefined : viewer;
}

/** Whether the trial of one is that of the other. */
export function sameViewer(one: Viewer | undefined, other: Viewer | undefined): boolean {
  return one?.deviceId === other?.deviceId && one?.identity === other?.identity;
}
