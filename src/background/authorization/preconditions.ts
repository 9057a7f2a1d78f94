import { type Failure, ownFailure } from '../../failure/failure';
import type { Environment } from '../../pass/ids/environment';
import { missingPermission } from '../network/permissions';
import { passphraseNeeded } from '../secrets/lock-policy';
import { secretsMutex } from '../secrets/secret-stores';
import { noteUse } from '../secrets/unlocking';
import { isLocked } from '../secrets/vault';

/**
 * What keeps us from asking Adobe Pass of an environment now; undefined where nothing does.
 *
 * @param byPerson whether a person asked for it, which counts as a use of what is unlocked
 */
export async function checkPreconditions(
  environment: Environment,
  byPerson: boolean,
): Promise<Failure | undefined> {
  const access = missingPermission(environment);
  // It may not be needed to know.
  access.catch(() => undefined);
  if (await passphraseNeeded()) return ownFailure('passphraseNeeded');
  if (byPerson) await secretsMutex.runExclusive(noteUse);
  if (await isLocked()) return ownFailure('locked');
  return access;
}
