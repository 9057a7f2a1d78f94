import { type Failure, ownFailure } from '../../failure/failure';
import { isProduction } from '../../pass/ids/environment';
import type { SingleTarget } from '../../pass/reset/reset';
import type { TempPass } from '../../storage/temp-passes';
import { refusalOf } from '../policy/policy';
import { isLocked } from '../secrets/vault';

/** What stands between a right click or a key and its reset. */
export type QuickResetObstacle =
  | { readonly kind: 'forbidden' | 'locked'; readonly error: Failure }
  /** A person has to say yes first. */
  | { readonly kind: 'unconfirmed' };

/** Judges a reset without the popup; undefined where nothing stands in its way. */
export async function quickResetObstacle(
  tempPass: TempPass,
  targets: readonly SingleTarget[],
): Promise<QuickResetObstacle | undefined> {
  const forbidden = await refusalOf(tempPass, targets);
  if (forbidden !== undefined) return { kind: 'forbidden', error: forbidden };
  if (await isLocked()) return { kind: 'locked', error: ownFailure('locked') };
  const isConfirmed = !isProduction(tempPass.environment) || tempPass.noQuestion === true;
  return isConfirmed ? undefined : { kind: 'unconfirmed' };
}
