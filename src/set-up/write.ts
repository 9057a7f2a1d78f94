import { sameEnvironment } from '../pass/environment';
import type { RegisteredApplication } from '../storage/applications';
import type { TempPass } from '../storage/temp-passes';
import type { Site } from '../storage/watched-sites';
import { writtenEnvironment } from './environment-schema';
import { version, type WrittenSetUp } from './schema';

/** What is saved, as far as a team shares it. */
export interface Saved {
  readonly tempPasses: readonly TempPass[];
  readonly applications: readonly RegisteredApplication[];
  readonly sites: readonly Site[];
}

/** What a file says of everything that is saved; without secrets. */
export function setUpOf({ tempPasses, applications, sites }: Saved): WrittenSetUp {
  return {
    resetTempPass: version,
    tempPasses: tempPasses.map((one) => writtenTempPass(one, applications)),
    applications: applications.map(writtenApplication),
    watchedSites: [...sites],
  };
}

/** The text of a file. */
export function writeSetUp(setUp: WrittenSetUp): string {
  return `${JSON.stringify(setUp, null, 2)}\n`;
}

/** One Temp Pass with the application that it is reset with, in one line for the clipboard. */
export function writeTempPass(
  tempPass: TempPass,
  applications: readonly RegisteredApplication[],
): string {
  const fitting = applications.filter((one) =>
    sameEnvironment(one.environment, tempPass.environment),
  );
  const used = fitting.find((one) => one.id === tempPass.applicationId) ?? fitting[0];
  const setUp: WrittenSetUp = {
    resetTempPass: version,
    tempPasses: [writtenTempPass(tempPass, applications)],
    ...(used === undefined ? {} : { applications: [writtenApplication(used)] }),
  };
  return JSON.stringify(setUp);
}

function writtenApplication({ name, environment, credential }: RegisteredApplication) {
  return { name, environment: writtenEnvironment(environment), credential };
}

function writtenTempPass(tempPass: TempPass, applications: readonly RegisteredApplication[]) {
  const { environment, requestorId, mvpdId, kind } = tempPass;
  const named = applications.find(
    (one) =>
      one.id === tempPass.applicationId && sameEnvironment(one.environment, tempPass.environment),
  );
  return {
    name: tempPass.name || undefined,
    environment: writtenEnvironment(environment),
    requestorId,
    mvpdId,
    kind,
    appId: tempPass.appId || undefined,
    deviceUser: tempPass.deviceUser || undefined,
    environmentParameter: tempPass.environmentParameter || undefined,
    application: named?.name,
  };
}
