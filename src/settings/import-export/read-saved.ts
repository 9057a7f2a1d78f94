import type { Saved } from '../../config/write';
import { applications } from '../../storage/applications';
import { devices } from '../../storage/devices';
import { isManaged } from '../../storage/managed';
import { tempPasses } from '../../storage/temp-passes';
import { watchedSites } from '../../storage/watched-sites';

/** What a team shares of the settings, as it is saved now. */
export async function readSaved(): Promise<Saved> {
  const [passes, apps, named, sites] = await Promise.all([
    tempPasses.get(),
    applications.get(),
    devices.get(),
    watchedSites.get(),
  ]);
  return { tempPasses: passes, applications: apps, devices: named, sites };
}

/** The same for others: what is the policy's they have from it, if from anywhere. */
export async function readOwn(): Promise<Saved> {
  const { applications, ...others } = await readSaved();
  return { ...others, applications: applications.filter(({ id }) => !isManaged(id)) };
}
