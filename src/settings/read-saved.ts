import type { Saved } from '../set-up/write';
import { applications } from '../storage/applications';
import { tempPasses } from '../storage/temp-passes';
import { watchedSites } from '../storage/watched-sites';

/** What a team shares of the settings, as it is saved now. */
export async function readSaved(): Promise<Saved> {
  const [passes, apps, sites] = await Promise.all([
    tempPasses.get(),
    applications.get(),
    watchedSites.get(),
  ]);
  return { tempPasses: passes, applications: apps, sites };
}
