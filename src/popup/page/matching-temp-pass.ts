import type { Environment } from '../../pass/ids/environment';
import { isTempPassName, type MvpdId, type RequestorId } from '../../pass/ids/temp-pass';
import type { TempPass } from '../../storage/temp-passes';
import { isOfTempPass } from '../../view/app-request/saved-temp-pass';
import type { SeenPage } from './use-page';

type Named = Pick<SeenPage, 'requestorIds' | 'mvpdIds' | 'observed'>;

/** The two IDs of a Temp Pass, as a page names them, and what the request of an app says besides. */
export interface NamedIds {
  readonly requestorId: RequestorId;
  readonly mvpdId: MvpdId;
  readonly environment?: Environment | undefined;
  readonly kind?: TempPass['kind'] | undefined;
}

/**
 * The one saved Temp Pass that a page names by its requestor ID, and by its MVPD ID where it names
 * that of a Temp Pass. Undefined where it names none, or several that differ in their environment
 * alone: which of them is meant a page cannot tell. A request of its app can, and counts before the page.
 */
export function matchingTempPass(
  tempPasses: readonly TempPass[],
  current: TempPass,
  named: Named,
): TempPass | undefined {
  const page = withoutProviders(tempPasses, named);
  const app = idsOfApp(tempPasses, named);
  const fitting = tempPasses.filter((one) => (app ? isOfTempPass(app, one) : isNamed(one, page)));
  if (fitting.includes(current)) return current;
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** What a page names that no saved Temp Pass has: both IDs, each of them without doubt. */
export function unsavedTempPass(
  tempPasses: readonly TempPass[],
  named: Named,
): NamedIds | undefined {
  const app = idsOfApp(tempPasses, named);
  if (app !== undefined) return tempPasses.some((one) => isOfTempPass(app, one)) ? undefined : app;
  const page = withoutProviders(tempPasses, named);
  const [requestorId, ...otherRequestors] = page.requestorIds;
  const [mvpdId, ...otherMvpds] = page.mvpdIds;
  if (requestorId === undefined || mvpdId === undefined) return undefined;
  if (otherRequestors.length > 0 || otherMvpds.length > 0) return undefined;
  return tempPasses.some((one) => isNamed(one, page)) ? undefined : { requestorId, mvpdId };
}

/** The Temp Pass that the app was observed to ask about; undefined where it asked about a provider. */
function idsOfApp(tempPasses: readonly TempPass[], { observed }: Named): NamedIds | undefined {
  const { requestorId, mvpdId, environment, identity } = observed?.request ?? {};
  if (requestorId === undefined || mvpdId === undefined) return undefined;
  // Of a provider no app says who its viewer is.
  if (identity === undefined && !isTempPass(tempPasses, mvpdId)) return undefined;
  return { requestorId, mvpdId, environment, kind: identity && 'promotional' };
}

/** A tester who is signed in has a provider on the page: it is an MVPD, and no Temp Pass. */
function withoutProviders(
  tempPasses: readonly TempPass[],
  { requestorIds, mvpdIds }: Named,
): Named {
  return { requestorIds, mvpdIds: mvpdIds.filter((mvpdId) => isTempPass(tempPasses, mvpdId)) };
}

function isTempPass(tempPasses: readonly TempPass[], mvpdId: MvpdId): boolean {
  return isTempPassName(mvpdId) || tempPasses.some((saved) => saved.mvpdId === mvpdId);
}

function isNamed({ requestorId, mvpdId }: TempPass, named: Named): boolean {
  if (!named.requestorIds.includes(requestorId)) return false;
  return named.mvpdIds.length === 0 || named.mvpdIds.includes(mvpdId);
}
