import type { CommandInput } from '../../messages/commands';
import type { DeviceId } from '../../pass/ids/device-id';
import { defaultHash } from '../../pass/ids/digest';
import type { GenericKey } from '../../pass/ids/generic-key';
import { defaultIdentityTemplate } from '../../pass/ids/identity';
import type { KnownDevice } from '../../storage/devices';
import { isManaged } from '../../storage/managed';
import type { TempPass } from '../../storage/temp-passes';
import type { Difference } from './compare';

/** What ends a difference. */
export type Mend =
  /** What is saved becomes what the app sends. */
  | { readonly by: 'command'; readonly command: CommandInput }
  /** A form for another Temp Pass opens. */
  | { readonly by: 'saving' }
  /** The app's ID goes into the form. */
  | { readonly by: 'filling'; readonly ids: FilledIds };

/** What of an app's request goes into the popup's form. */
export interface FilledIds {
  readonly deviceId?: DeviceId | undefined;
  readonly key?: GenericKey | undefined;
}

/** What ends a difference; undefined where the organization's policy says what is saved. */
export function mendOf(difference: Difference): Mend | undefined {
  switch (difference.kind) {
    case 'environment':
      return { by: 'saving' };
    case 'basic':
      return ofTempPass(difference.saved, { kind: 'promotional' });
    case 'sendsAddress':
      return ofTempPass(difference.saved, { plainAddress: true });
    case 'sendsHash':
      return ofTempPass(difference.saved, { plainAddress: undefined });
    case 'template': {
      const isDefault = difference.sent === defaultIdentityTemplate;
      const identityTemplate = isDefault ? undefined : difference.sent;
      return ofTempPass(difference.saved, { identityTemplate });
    }
    case 'hashFunction': {
      const keyHash = difference.sent === defaultHash ? undefined : difference.sent;
      return ofTempPass(difference.saved, { keyHash });
    }
    case 'deviceInForm':
      return { by: 'filling', ids: { deviceId: difference.sent } };
    case 'keyInForm':
      return { by: 'filling', ids: { key: difference.sent } };
    case 'deviceInfo':
    case 'deviceInfoUnknown':
      return ofDevice(difference.saved, difference);
  }
}

function ofTempPass(saved: TempPass, change: Partial<TempPass>): Mend | undefined {
  const { id, pinned: _, ...entries } = saved;
  if (isManaged(id)) return undefined;
  return {
    by: 'command',
    command: { type: 'saveTempPass', id, tempPass: { ...entries, ...change } },
  };
}

function ofDevice(
  { deviceId, name, managed }: KnownDevice,
  { sent }: Extract<Difference, { kind: 'deviceInfo' | 'deviceInfoUnknown' }>,
): Mend | undefined {
  if (managed) return undefined;
  const device = { deviceId, name, deviceInfo: sent };
  return { by: 'command', command: { type: 'saveDevice', device } };
}
