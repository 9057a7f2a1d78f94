import type { ResetRequest } from '../../config/reset-request';
import { draft, keyDraft } from '../../storage/draft';
import { selectedTempPass } from '../../storage/selected-temp-pass';
import type { NamedTempPass } from './prefill-from-url';

/** What a form starts with: two IDs of a page, or a whole reset request that was pasted. */
export type StartingTempPass = NamedTempPass & Partial<ResetRequest>;

/**
 * Has the popup open with the ID that was pasted, and with the Temp Pass that it came with: with
 * another one it would reset somebody else.
 */
export async function keepStartingIds(id: string, start?: StartingTempPass): Promise<void> {
  if (start?.deviceId === undefined && start?.key === undefined) return;
  // A device of another time is not to be reset beside the key that was pasted.
  await draft.set({ deviceId: start.deviceId ?? '' });
  if (start.key !== undefined) {
    await keyDraft.set({ text: start.key, trim: true, lowerCase: true });
  }
  await selectedTempPass.set({ id });
}
