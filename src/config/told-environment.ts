import { adobeEnvironments, type Environment, sameEnvironment } from '../pass/ids/environment';
import type { RegisteredApplication } from '../storage/applications';
import type { TempPass } from '../storage/temp-passes';
import type { Claim } from './claims';
import { adobeKind } from './environment-schema';

/** What may tell of which environment a pasted statement is. */
export interface Telling {
  /** What the statement says of itself; nobody has checked it. */
  readonly claims: readonly Claim[];
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
  const { claims, ofRequest, tempPasses, applications } = telling;
  const pasted = [...(ofRequest ? [ofRequest] : []), ...claims.flatMap(environmentsIn)];
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
function environmentsIn({ value }: Claim): Environment[] {
  if (typeof value !== 'string') return [];
  const hosts = new Set(value.toLowerCase().split(/[^a-z\d.-]+/u));
  return adobeKind.options
    .filter((kind) => Object.values(adobeEnvironments[kind]).some((url) => hosts.has(hostOf(url))))
    .map((kind) => ({ kind }));
}

function hostOf(url: string): string {
  return new URL(url).host;
}
