import { useState } from 'preact/hooks';
import { resetRequestOf } from '../../config/app-request';
import type { Pasted } from '../../config/detect-input';
import { isOfRequest } from '../../config/reset-request';
import { toldEnvironment } from '../../config/told-environment';
import { sameEnvironment } from '../../pass/ids/environment';
import type { RegisteredApplication } from '../../storage/applications';
import type { TempPass } from '../../storage/temp-passes';

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
}

interface Saved {
  readonly tempPasses: readonly TempPass[];
  readonly applications: readonly RegisteredApplication[];
  /** Whether the forms of a statement and of a request are on the page together. */
  readonly together: boolean;
}

/** What was pasted and is neither saved nor given up; one of each kind at most. */
export function usePasted({ tempPasses, applications, together }: Saved) {
  const [waiting, setWaiting] = useState<Waiting>({});
  const [isRegistered, setRegistered] = useState(false);
  const { statement, resetRequest, setUp } = waiting;
  const request = resetRequest?.request;
  const beside: StatementBeside = statement ? 'open' : isRegistered ? 'registered' : 'none';
  const isComplete =
    request?.empty.length === 0 && !tempPasses.some((one) => isOfRequest(one, request));
  return {
    statement,
    request,
    setUp: setUp?.setUp,
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
      if (pasted.kind === 'setUp') setWaiting({ setUp: pasted });
      else if (pasted.kind === 'appRequests') {
        const request = resetRequestOf(pasted.read);
        setWaiting({
          ...waiting,
          setUp: undefined,
          resetRequest: { kind: 'resetRequest', request },
        });
      } else setWaiting({ ...waiting, setUp: undefined, [pasted.kind]: pasted });
    },
    done: (kind: Pasted['kind']) => () => setWaiting((now) => ({ ...now, [kind]: undefined })),
    registered({ environment }: RegisteredApplication) {
      const wanted = isComplete ? request.environment : undefined;
      setRegistered(together && wanted !== undefined && sameEnvironment(environment, wanted));
    },
  };
}
