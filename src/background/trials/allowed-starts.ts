import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { allowedStarts } from '../../storage/allowed-starts';
import { savedTempPass } from '../../storage/managed';

/** More than anybody says it of. */
const kept = 500;

/** A person wants a reset of a Temp Pass to start the next trial, where they ask for both at once. */
export async function allowStart({
  tempPassId,
}: CommandOf<'allowStart'>): Promise<Result<null, Failure>> {
  const tempPass = await savedTempPass(tempPassId);
  if (tempPass === undefined) return failure(ownFailure('tempPassMissing'));
  const { environment } = tempPass;
  await allowedStarts.update((all) => {
    const others = all.filter((one) => one.tempPassId !== tempPassId);
    return [{ tempPassId, environment }, ...others].slice(0, kept);
  });
  return success(null);
}
