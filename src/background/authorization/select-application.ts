import type { RegisteredApplication } from '../../storage/applications';
import { resetApplications, trialApplications } from '../../storage/applications';
import { everyApplication } from '../../storage/managed';
import type { TempPass } from '../../storage/temp-passes';
import { holdingSecrets } from '../secrets/vault';

type Found = Promise<RegisteredApplication | undefined>;

/** The application that resets a Temp Pass; undefined where its environment has none. */
export async function applicationFor(tempPass: TempPass): Found {
  return ablest(resetApplications(await everyApplication.get(), tempPass));
}

/** The application that reads and starts its trials; undefined where none may. */
export async function trialApplicationFor(
  using: Pick<TempPass, 'environment' | 'applicationId' | 'trialApplicationId'>,
): Found {
  return ablest(trialApplications(await everyApplication.get(), using));
}

/** The best one with a secret: one without can do nothing, so it counts only where none has any. */
async function ablest(fitting: readonly RegisteredApplication[]): Found {
  return (await holdingSecrets(fitting))[0] ?? fitting[0];
}
