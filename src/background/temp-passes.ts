import type { Failure } from '../failure';
import type { AnswerOf, CommandOf } from '../messages';
import { type Result, success } from '../pass/result';
import { tempPasses } from '../storage/temp-passes';

/** Adds a Temp Pass, or changes the one with that ID. */
export async function saveTempPass({
  id,
  tempPass,
  at,
}: CommandOf<'saveTempPass'>): Promise<Result<AnswerOf<'saveTempPass'>, Failure>> {
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
  await tempPasses.update((all) => all.filter((one) => one.id !== id));
  return success(null);
}
