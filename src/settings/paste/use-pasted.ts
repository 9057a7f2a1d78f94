import { useState } from 'preact/hooks';
import type { AppRequest } from '../../app-request/app-request';
import { resetRequestOf } from '../../config/app-request';
import type { Pasted } from '../../config/detect-input';
import { isOfRequest, namesTempPass } from '../../config/reset-request';
import { toldEnvironment } from '../../config/told-environment';
import { sameEnvironment } from '../../pass/ids/environment';
import type { RegisteredApplication } from '../../storage/applications';
import type { TempPass } from '../../storage/temp-passes';
import { folded } from '../../view/app-request/fold';
import { tempPassOf } from '../../view/app-request/saved-temp-pass';

/**
 * What became of a statement that was pasted beside a request: while its form is open, the request's
 * waits, and is saved with it.
 */
export type StatementBeside = 'none' | 'open' | 'registered';

type PastedOf<Kind extends Pasted['kind']> = Extract<Pasted, { kind: Kind }>;

interface Waiting {
  readonly statement?: PastedOf<'statement'> | undefined;
  readonly resetRequest?: PastedOf<'resetRequest'> | undefined;
  readonly setUp?: PastedOf<'setUp'> | undefined;
  readonly appRequests?: PastedOf<'appRequests'> | undefined;
}

interface Saved {
  readonly tempPasses: readonly TempPass[];
  readonly applications: readonly RegisteredApplication[];
  /** Whether the forms of a statement and of a request are on the page together. */
  readonly together: boolean;
}

function savingOf(request: AppRequest): PastedOf<'resetRequest'> {
  return { kind: 'resetRequest', request: resetRequestOf(request) };
}

/** What was pasted and is neither saved nor given up; one of each kind at most. */
export function usePasted({ tempPasses, applications, together }: Saved) {
  const [waiting, setWaiting] = useState<Waiting>({});
  const [isRegistered, setRegistered] = useState(false);
  const { statement, resetRequest, setUp, appRequests } = waiting;
  const request = resetRequest?.request;
  const beside: StatementBeside = statement ? 'open' : isRegistered ? 'registered' : 'none';
  /** The one that names a Temp Pass which is not saved; undefined where several do. */
  function onlyUnsaved(requests: readonly AppRequest[]): AppRequest | undefined {
    const [first, ...others] = folded(requests);
    if (first === undefined || others.length > 0) return undefined;
    return tempPassOf(first.request, tempPasses) === undefined ? first.request : undefined;
  }
  const isComplete =
    request !== undefined &&
    namesTempPass(request) &&
    !tempPasses.some((one) => isOfRequest(one, request));
  return {
    statement,
    request,
    setUp: setUp?.setUp,
    appRequests: appRequests?.read,
    told: toldEnvironment({
      claims: statement?.claims ?? [],
      ofHost: statement?.environment,
      ofRequest: request?.environment,
      tempPasses,
      applications,
    }),
    /** The environment of a Temp Pass that is saved as soon as the statement is. */
    tempPassIn: together && isComplete ? request.environment : undefined,
    beside: together ? beside : 'none',
    take(pasted: Pasted) {
      setRegistered(false);
      if (pasted.kind === 'setUp') return setWaiting({ setUp: pasted });
      const only = pasted.kind === 'appRequests' ? onlyUnsaved(pasted.read.requests) : undefined;
      setWaiting({
        ...{ ...waiting, setUp: undefined, [pasted.kind]: pasted },
        // Who sets up has its form on the same page.
        ...(together && only && { resetRequest: savingOf(only) }),
      });
    },
    /** Opens a form for the Temp Pass of an app's request. */
    save(request: AppRequest) {
      setWaiting((now) => ({ ...now, resetRequest: savingOf(request) }));
    },
    done: (kind: Pasted['kind']) => () => setWaiting((now) => ({ ...now, [kind]: undefined })),
    registered({ environment }: RegisteredApplication) {
      const wanted = isComplete ? request.environment : undefined;
      setRegistered(together && wanted !== undefined && sameEnvironment(environment, wanted));
    },
  };
}
