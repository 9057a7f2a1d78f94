import { type Failure, ownFailure } from '../../failure/failure';
import type { AnswerOf, CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { isManaged } from '../../storage/managed';
import { tempPasses } from '../../storage/temp-passes';

/** Adds a Temp Pass, or changes the one with that ID. */
export async function saveTempPass({
  id,
  tempPass,
}: CommandOf<'saveTempPass'>): Promise<Result<AnswerOf<'saveTempPass'>, Failure>> {
  if (isManaged(id)) return failure(ownFailure('forbiddenByPolicy'));
  const saved = { ...tempPass, id: id ?? crypto.randomUUID() };
  await tempPasses.update((all) =>
    all.some((one) => one.id === saved.id)
      ? all.map((one) => (one.id === saved.id ? saved : one))
      : [...all, saved],
  );
  return success(saved);
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
