import { deviceInfoJson } from '../pass/device-info/device-info';
import { sameEnvironment } from '../pass/ids/environment';
import {
  numberAmong,
  type RegisteredApplication,
  resetApplications,
  trialApplications,
} from '../storage/applications';
import type { NamedDevice } from '../storage/devices';
import { isManaged } from '../storage/managed';
import { keyHashOf, type TempPass } from '../storage/temp-passes';
import type { Site } from '../storage/watched-sites';
import { writtenEnvironment } from './environment-schema';
import { version, type WrittenSetUp } from './schema';

/** What is saved, as far as a team shares it. */
export interface Saved {
  readonly tempPasses: readonly TempPass[];
  readonly applications: readonly RegisteredApplication[];
  readonly devices: readonly NamedDevice[];
  readonly sites: readonly Site[];
}

/** What a file says of everything that is saved; without secrets. */
export function setUpOf({ tempPasses, applications, devices, sites }: Saved): WrittenSetUp {
  // Those of the policy come with it.
  const own = applications.filter(({ id }) => !isManaged(id));
  return {
    resetTempPass: version,
    tempPasses: tempPasses.map((one) => writtenTempPass(one, applications, own)),
    applications: own.map(writtenApplication),
    // Keys can be guessed back into addresses, and whose device is pinned is nobody else's.
    devices: devices.map(({ deviceId, name, deviceInfo }) => ({
      deviceId,
      name,
      deviceInfo: deviceInfo && deviceInfoJson(deviceInfo),
    })),
    watchedSites: [...sites],
  };
}

/** The text of a file. */
export function writeSetUp(setUp: WrittenSetUp): string {
  return `${JSON.stringify(setUp, null, 2)}\n`;
}

/** One Temp Pass with the applications that it uses, in one line for the clipboard. */
export function writeTempPass(
  tempPass: TempPass,
  applications: readonly RegisteredApplication[],
): string {
  const [resets] = resetApplications(applications, tempPass);
  const [trials] = trialApplications(applications, tempPass);
  const used = [resets, ...(trials === resets ? [] : [trials])].filter((one) => one !== undefined);
  const setUp: WrittenSetUp = {
    resetTempPass: version,
    tempPasses: [writtenTempPass(tempPass, applications, used)],
    ...(used.length === 0 ? {} : { applications: used.map(writtenApplication) }),
  };
  return JSON.stringify(setUp);
}

function writtenApplication({ name, environment, credential }: RegisteredApplication) {
  return { name, environment: writtenEnvironment(environment), credential };
}

/** @param written the applications of the file, among which a name alone may not tell which one */
function writtenTempPass(
  tempPass: TempPass,
  applications: readonly RegisteredApplication[],
  written: readonly RegisteredApplication[],
) {
  const { environment, requestorId, mvpdId, kind } = tempPass;
  const withId = (id: string | undefined) =>
    applications.find((one) => one.id === id && sameEnvironment(one.environment, environment));
  const application = withId(tempPass.applicationId);
  const trialApplication = withId(tempPass.trialApplicationId);
  return {
    name: tempPass.name || undefined,
    environment: writtenEnvironment(environment),
    requestorId,
    mvpdId,
    kind,
    // Said also where it is the default: a reader may have another one saved.
    keyHash: kind === 'promotional' ? keyHashOf(tempPass) : undefined,
    appId: tempPass.appId || undefined,
    deviceUser: tempPass.deviceUser || undefined,
    environmentParameter: tempPass.environmentParameter || undefined,
    application: application?.name,
    applicationNumber: application && numberAmong(written, application),
    trialApplication: trialApplication?.name,
    trialApplicationNumber: trialApplication && numberAmong(written, trialApplication),
    resourceIds: tempPass.resourceIds?.length ? tempPass.resourceIds : undefined,
    identityTemplate: tempPass.identityTemplate,
    plainAddress: tempPass.plainAddress || undefined,
    deviceInfo: tempPass.deviceInfo && deviceInfoJson(tempPass.deviceInfo),
    pinned: tempPass.pinned,
  };
}
