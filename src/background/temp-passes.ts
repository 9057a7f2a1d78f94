import { type Failure, ownFailure } from '../failure';
import type { AnswerOf, CommandOf } from '../messages';
import { failure, type Result, success } from '../pass/result';
import { isManaged } from '../storage/managed';
import { tempPasses } from '../storage/temp-passes';

/** Adds a Temp Pass, or changes the one with that ID. */
export async function saveTempPass({
  id,
  tempPass,
  at,
}: CommandOf<'saveTempPass'>): Promise<Result<AnswerOf<'saveTempPass'>, Failure>> {
  if (isManaged(id)) return failure(ownFailure('forbiddenByPolicy'));
  const saved = { ...tempPass, id: id ?? crypto.randomUUID() };
  await tempPasses.update((all) =>
    all.some((one) => one.id === saved.id)
      ? all.map((one) => (one.id === saved.id ? saved : one))
      : all.toSpliced(at ?? all.length, 0, saved),
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
