import type { Trial } from '../pass/trial';
import type { Viewer } from '../pass/viewer';
import type { Proof, TrialReading } from '../storage/resets';
import type { TempPass } from '../storage/temp-passes';
import { trialApplicationFor } from './application-for';
import { noteProof } from './reset-records';
import { trialOf } from './trials';

/** A person waits for it: after this time, in ms, nothing is known. */
const timeLimit = 8_000;

/**
 * Reads the trial again after a reset, and writes down what became of it: 204 says that the
 * request was taken, not that the viewer can watch again.
 *
 * @param id of the reset's record
 * @param before the trial as it was last seen
 * @returns undefined where no application may read trials
 */
export async function prove(
  id: string,
  tempPass: TempPass,
  viewer: Viewer,
  before: Trial | undefined,
): Promise<Proof | undefined> {
  if ((await trialApplicationFor(tempPass)) === undefined) return undefined;
  const { deviceId } = viewer;
  await noteProof(id, { deviceId, before, after: { state: 'underWay' } });
  const read = await trialOf(tempPass, viewer, AbortSignal.timeout(timeLimit), 0);
  const after: TrialReading = read.ok ? read.value : { state: 'notKnowable', error: read.error };
  const proof = { deviceId, before, after };
  await noteProof(id, proof);
  return proof;
}
