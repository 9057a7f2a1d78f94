import type { Failure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { type Result, success } from '../../pass/result';
import { dismissedResets } from '../../storage/dismissed-resets';
import { keptResets } from '../../storage/resets';

/** A person wants to hear no more of a reset whose result is unknown. */
export async function dismissReset({
  id,
}: CommandOf<'dismissReset'>): Promise<Result<null, Failure>> {
  await dismissedResets.update((all) =>
    all.includes(id) ? all : [id, ...all].slice(0, keptResets),
  );
  return success(null);
}
