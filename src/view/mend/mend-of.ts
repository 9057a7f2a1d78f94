import type { Failure } from '../../failure/failure';
import {
  applicationPath,
  devicePath,
  newApplicationPath,
  securityPath,
  settingsPath,
  tempPassPath,
} from '../../messages/page-urls';
import { sameEnvironment } from '../../pass/ids/environment';
import { resetScopeOf } from '../../pass/ids/temp-pass';
import type { RegisteredApplication } from '../../storage/applications';
import type { KnownDevice } from '../../storage/devices';
import { isManaged } from '../../storage/managed';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import { applicationName } from '../../text/application-name';
import { t } from '../../text/t';
import { type Place, placeOfFailure } from './place-of-failure';

/** What resets and trials of a page are asked with. */
export interface AskedWith {
  readonly tempPass: TempPass;
  readonly applications: readonly RegisteredApplication[];
  /** Left out where it has no name. */
  readonly device?: KnownDevice | undefined;
}

/** The way to where a failure is mended, with the name of what is edited there; `note` where it leads nowhere, and why. */
export type Mend =
  | { readonly label: string; readonly name?: string; readonly path: string }
  | { readonly note: string };

/**
 * The way to the form and the field that a failure is about.
 *
 * @returns undefined where there is none, or another next step is better
 */
export function mendOf(failure: Failure, asked: AskedWith): Mend | undefined {
  if (failure.next !== 'openSettings') return undefined;
  const place = placeOfFailure(failure);
  return place && mendAt(place, failure.applicationId, asked);
}

function mendAt(place: Place, usedId: string | undefined, asked: AskedWith): Mend | undefined {
  const { tempPass, applications } = asked;
  switch (place.form) {
    case 'tempPass':
      return toTempPass(tempPass, place.field);
    case 'refusedField': {
      const scope = resetScopeOf(tempPass);
      return toTempPass(tempPass, scope.ok ? undefined : scope.error);
    }
    case 'deviceInfo':
      return toDeviceInfo(asked);
    case 'devices':
      return { label: t('mend_devices'), path: settingsPath('devices') };
    case 'passphrase':
      return { label: t('mend_passphrase'), path: securityPath };
    case 'newApplication':
      return { label: t('mend_newApplication'), path: newApplicationPath(tempPass.id) };
    case 'choice':
      return hasChoice(place.field, asked)
        ? toTempPass(tempPass, place.field)
        : mendAt({ form: 'application' }, usedId, asked);
    case 'application': {
      // A page does not know which of several has a secret: only the failure can say it.
      const used = applications.find(({ id }) => id === usedId);
      return used && toApplication(used, place.field);
    }
  }
}

function toTempPass(tempPass: TempPass, field: Parameters<typeof tempPassPath>[1]): Mend {
  if (isManaged(tempPass.id)) return { note: t('mend_managed_tempPass') };
  return {
    label: t('settings_editTempPass'),
    name: nameOf(tempPass),
    path: tempPassPath(tempPass.id, field),
  };
}

/** To what the header that was sent was made of. */
function toDeviceInfo({ tempPass, device }: AskedWith): Mend {
  if (device?.deviceInfo === undefined) return toTempPass(tempPass, 'deviceInfo');
  const { deviceId, name, managed = false } = device;
  if (managed) return { note: t('mend_managed_device') };
  return { label: t('settings_editDevice'), name, path: devicePath(deviceId, 'deviceInfo') };
}

function toApplication(
  used: RegisteredApplication,
  field: Parameters<typeof applicationPath>[1],
): Mend {
  // Its statement is a person's own where the policy leaves it to them.
  if (isManaged(used.id) && !used.ownStatement) return { note: t('mend_managed_application') };
  return {
    label: t('settings_editApplication'),
    name: applicationName(used),
    path: applicationPath(used.id, field),
  };
}

/** Whether the form of the Temp Pass offers one of several. */
function hasChoice(
  field: 'applicationId' | 'trialApplicationId',
  { tempPass, applications }: AskedWith,
): boolean {
  const fitting = applications.filter((one) =>
    sameEnvironment(one.environment, tempPass.environment),
  );
  const mayBeOne = field === 'trialApplicationId' && fitting.some(({ scopes }) => !scopes);
  return fitting.length > 1 || mayBeOne;
}
