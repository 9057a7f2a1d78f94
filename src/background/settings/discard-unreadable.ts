import type { Failure } from '../../failure/failure';
import { type Result, success } from '../../pass/result';
import { applications } from '../../storage/applications';
import { devices } from '../../storage/devices';
import { secrets } from '../../storage/secrets/secrets';
import { tempPasses } from '../../storage/temp-passes';
import { watchedSites } from '../../storage/watched-sites';

/** Deletes what was saved and cannot be read, so that it can be saved anew. */
export async function discardUnreadable(): Promise<Result<null, Failure>> {
  for (const item of [applications, tempPasses, devices, watchedSites, secrets]) {
    await item.discardUnreadable();
  }
  return success(null);
}
