import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { isManaged } from '../../storage/managed';
import { tempPasses } from '../../storage/temp-passes';

/** Puts a Temp Pass right before or after another one; where one of them is gone, nothing moves. */
export async function moveTempPass({
  id,
  place,
  other,
}: CommandOf<'moveTempPass'>): Promise<Result<null, Failure>> {
  if (isManaged(id) || isManaged(other)) return failure(ownFailure('forbiddenByPolicy'));
  await tempPasses.update((all) => {
    const moved = all.find((one) => one.id === id);
    const others = all.filter((one) => one !== moved);
    const at = others.findIndex((one) => one.id === other);
    if (moved === undefined || at === -1) return all;
    return others.toSpliced(place === 'before' ? at : at + 1, 0, moved);
  });
  return success(null);
}

/** Pins a Temp Pass, or lets go of it. */
export async function pinTempPass({
  id,
  pinned,
}: CommandOf<'pinTempPass'>): Promise<Result<null, Failure>> {
  if (isManaged(id)) return failure(ownFailure('forbiddenByPolicy'));
  await tempPasses.update((all) =>
    all.map((one) => {
      if (one.id !== id) return one;
      const { pinned: _, ...unpinned } = one;
      return pinned ? { ...unpinned, pinned } : unpinned;
    }),
  );
  return success(null);
}
