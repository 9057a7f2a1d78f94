import { type Failure, ownFailure } from '../../failure/failure';
import type { AnswerOf } from '../../messages/answers';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { draft, keyDraft } from '../../storage/draft';
import { isManaged, savedTempPass } from '../../storage/managed';
import { selectedTempPass } from '../../storage/selected-temp-pass';
import { type TempPass, tempPasses } from '../../storage/temp-passes';

/** Adds a Temp Pass, or changes the one with that ID; the popup opens with what was pasted with it. */
export async function saveTempPass({
  id,
  tempPass,
  openWith,
}: CommandOf<'saveTempPass'>): Promise<Result<AnswerOf<'saveTempPass'>, Failure>> {
  if (isManaged(id)) return failure(ownFailure('forbiddenByPolicy'));
  let saved: TempPass = { ...tempPass, id: id ?? crypto.randomUUID() };
  await tempPasses.update((all) => {
    const before = all.find((one) => one.id === saved.id);
    if (before === undefined) return [...all, saved];
    // A form knows nothing of it, and another window may have pinned it meanwhile.
    saved = { ...saved, ...(before.pinned && { pinned: before.pinned }) };
    return all.map((one) => (one === before ? saved : one));
  });
  if (openWith !== undefined) await openPopupWith(saved.id, openWith);
  return success(saved);
}

/** With another Temp Pass than they came with, the IDs would reset somebody else. */
async function openPopupWith(
  tempPassId: string,
  { deviceId = '', key }: NonNullable<CommandOf<'saveTempPass'>['openWith']>,
): Promise<void> {
  // A device of another time is not to be reset beside the key that was pasted.
  await draft.set({ deviceId });
  if (key !== undefined) await keyDraft.set({ text: key, trim: true, lowerCase: true });
  await selectedTempPass.set({ id: tempPassId });
}

/** Has the popup open with a Temp Pass and IDs. */
export async function fillPopup({
  tempPassId,
  ids,
}: CommandOf<'fillPopup'>): Promise<Result<null, Failure>> {
  if ((await savedTempPass(tempPassId)) === undefined) {
    return failure(ownFailure('tempPassMissing'));
  }
  await openPopupWith(tempPassId, ids);
  return success(null);
}

export async function removeTempPass({
  id,
}: CommandOf<'removeTempPass'>): Promise<Result<null, Failure>> {
  if (isManaged(id)) return failure(ownFailure('forbiddenByPolicy'));
  await tempPasses.update((all) => all.filter((one) => one.id !== id));
  return success(null);
}

/** Puts a removed one back into its place; where it is there already, that one stays. */
export async function restoreTempPass({
  tempPass,
  at,
}: CommandOf<'restoreTempPass'>): Promise<Result<null, Failure>> {
  if (isManaged(tempPass.id)) return failure(ownFailure('forbiddenByPolicy'));
  await tempPasses.update((all) =>
    all.some(({ id }) => id === tempPass.id) ? all : all.toSpliced(at, 0, tempPass),
  );
  return success(null);
}
