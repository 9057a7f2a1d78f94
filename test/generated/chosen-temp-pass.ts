import * as v from 'valibot';
import { mvpdIdSchema, requestorIdSchema } from '../../src/pass/ids/schemas';
import { matchingTempPass, unsavedTempPass } from '../../src/popup/page/matching-temp-pass';
import { type TempPass, tempPassSchema } from '../../src/storage/temp-passes';
import type { Found } from './case';
import { idsInText } from './finder';

/** Requestor ID and MVPD ID of a Temp Pass. */
export type SavedIds = readonly [requestorId: string, mvpdId: string];

/** The Temp Pass that the popup goes over to, or offers to save, for a page with a text. */
export async function chosenTempPass(text: string, saved: readonly SavedIds[]): Promise<Found> {
  const seen = await idsInText(text);
  const tempPasses = saved.map(savedTempPass);
  const [current] = tempPasses;
  if (current === undefined) throw new Error('The popup needs a saved Temp Pass');
  const named = {
    requestorIds: seen.requestors.map((one) => v.parse(requestorIdSchema, one)),
    mvpdIds: seen.mvpds.map((one) => v.parse(mvpdIdSchema, one)),
  };
  const chosen = matchingTempPass(tempPasses, current, named) ?? unsavedTempPass(tempPasses, named);
  return {
    ids: seen.ids,
    best: seen.best,
    requestors: chosen === undefined ? [] : [chosen.requestorId],
    mvpds: chosen === undefined ? [] : [chosen.mvpdId],
  };
}

function savedTempPass([requestorId, mvpdId]: SavedIds, at: number): TempPass {
  const environment = { kind: 'release-staging' };
  const entries = { id: `${at}`, name: '', environment, kind: 'basic' };
  return v.parse(tempPassSchema, { ...entries, requestorId, mvpdId });
}
