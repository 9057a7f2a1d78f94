import { type Environment, sameEnvironment } from '../pass/ids/environment';
import type { RegisteredApplication } from '../storage/applications';
import type { TempPass } from '../storage/temp-passes';
import type { Claim } from './claims';
import { environmentsIn } from './named-environments';

/** What may tell of which environment a pasted statement is. */
export interface Telling {
  /** What the statement says of itself; nobody has checked it. */
  readonly claims: readonly Claim[];
  /** That of the host to which it is sent in what was pasted with it. */
  readonly ofHost: Environment | undefined;
  /** That of a reset request that the person pasted too. */
  readonly ofRequest: Environment | undefined;
  readonly tempPasses: readonly Pick<TempPass, 'environment'>[];
  readonly applications: readonly Pick<RegisteredApplication, 'environment'>[];
}

/**
 * The environment of a pasted statement, where what is known names one and no other; else only the
 * person can tell. A saved custom one is never told: it may have come with a file.
 */
export function toldEnvironment(telling: Telling): Environment | undefined {
  const { claims, ofHost, ofRequest, tempPasses, applications } = telling;
  const named = [ofHost, ofRequest].filter((one) => one !== undefined);
  const pasted = [...named, ...claims.flatMap(environmentsOf)];
  if (pasted.length > 0) return onlyOne(pasted);
  const waiting = tempPasses
    .map(({ environment }) => environment)
    .filter((one) => !applications.some(({ environment }) => sameEnvironment(environment, one)));
  const only = onlyOne(waiting);
  return only?.kind === 'custom' ? undefined : only;
}

function onlyOne([first, ...others]: readonly Environment[]): Environment | undefined {
  return first && others.every((one) => sameEnvironment(first, one)) ? first : undefined;
}

/** Adobe publishes no claims of statements: only a host of its own is taken for an environment. */
function environmentsOf({ value }: Claim): Environment[] {
  return typeof value === 'string' ? environmentsIn(value) : [];
}
