import { isTempPassName, type MvpdId, type RequestorId } from '../../pass/ids/temp-pass';
import type { TempPass } from '../../storage/temp-passes';
import type { SeenPage } from './use-page';

type Named = Pick<SeenPage, 'requestorIds' | 'mvpdIds'>;

/** The two IDs of a Temp Pass, as a page names them. */
export interface NamedIds {
  readonly requestorId: RequestorId;
  readonly mvpdId: MvpdId;
}

/**
 * The one saved Temp Pass that a page names by its requestor ID, and by its MVPD ID where it names
 * that of a Temp Pass. Undefined where it names none, or several that differ in their environment
 * alone: which of them is meant a page cannot tell.
 */
export function matchingTempPass(
  tempPasses: readonly TempPass[],
  current: TempPass,
  named: Named,
): TempPass | undefined {
  const page = withoutProviders(tempPasses, named);
  const fitting = tempPasses.filter((one) => isNamed(one, page));
  if (fitting.includes(current)) return current;
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** What a page names that no saved Temp Pass has: both IDs, each of them without doubt. */
export function unsavedTempPass(
  tempPasses: readonly TempPass[],
  named: Named,
): NamedIds | undefined {
  const page = withoutProviders(tempPasses, named);
  const [requestorId, ...otherRequestors] = page.requestorIds;
  const [mvpdId, ...otherMvpds] = page.mvpdIds;
  if (requestorId === undefined || mvpdId === undefined) return undefined;
  if (otherRequestors.length > 0 || otherMvpds.length > 0) return undefined;
  return tempPasses.some((one) => isNamed(one, page)) ? undefined : { requestorId, mvpdId };
}

/** A tester who is signed in has a provider on the page: it is an MVPD, and no Temp Pass. */
function withoutProviders(
  tempPasses: readonly TempPass[],
  { requestorIds, mvpdIds }: Named,
): Named {
  const isTempPass = (mvpdId: MvpdId) =>
    isTempPassName(mvpdId) || tempPasses.some((saved) => saved.mvpdId === mvpdId);
  return { requestorIds, mvpdIds: mvpdIds.filter(isTempPass) };
}

function isNamed({ requestorId, mvpdId }: TempPass, named: Named): boolean {
  if (!named.requestorIds.includes(requestorId)) return false;
  return named.mvpdIds.length === 0 || named.mvpdIds.includes(mvpdId);
}
