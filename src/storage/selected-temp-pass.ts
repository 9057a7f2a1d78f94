import * as v from 'valibot';
import { StoredItem } from './item/stored-item';
import type { TempPass } from './temp-passes';

/**
 * Which Temp Pass is the current one: in the popup, on a right click and in its menu's title. Written
 * by the popup where a person chooses or resets one, and by the background where a reset that was
 * asked for elsewhere, or a pasted request, opens the popup with it.
 */
export const selectedTempPass = new StoredItem(
  'selectedTempPass',
  'local',
  v.object({ id: v.optional(v.string()) }),
  {},
);

/** The selected Temp Pass, else the first; undefined where none is saved. */
export function currentOf(
  tempPasses: readonly TempPass[],
  selected: v.InferOutput<typeof selectedTempPass.schema>,
): TempPass | undefined {
  return tempPasses.find((one) => one.id === selected.id) ?? tempPasses[0];
}
