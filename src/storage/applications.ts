import * as v from 'valibot';
import { apiScope, resetScope } from '../pass/auth/scopes';
import { type Environment, sameEnvironment } from '../pass/ids/environment';
import { environmentSchema } from '../pass/ids/schemas';
import { StoredItem } from './item/stored-item';

/** A registered application without its secrets: what pages may know of it. */
export const registeredApplicationSchema = v.object({
  id: v.string(),
  name: v.string(),
  environment: environmentSchema,
  /** Whether it authorizes with a software statement or with a token pasted by hand. */
  credential: v.picklist(['statement', 'token']),
  /** Whether its secrets are kept only until the browser closes. */
  sessionOnly: v.optional(v.boolean()),
  /** What the server calls it (RFC 7591, client_name); undefined where it did not say. */
  clientName: v.optional(v.string()),
  /** What the server said that it may do; undefined where it did not say. */
  scopes: v.optional(v.array(v.string())),
  /** When it got its client credentials, in ms since 1970; undefined while it has none. */
  registeredAt: v.optional(v.number()),
  /** Of a policy that leaves it to each person to paste its statement. */
  ownStatement: v.optional(v.literal(true)),
  /**
   * What its secrets are kept under; its own ID while they were never replaced. New ones get a name
   * of their own, so that one write of the application goes over from the old to the new.
   */
  secretId: v.optional(v.string()),
});
export type RegisteredApplication = v.InferOutput<typeof registeredApplicationSchema>;

/** What the secrets of an application are kept under. */
export function secretIdOf({
  id,
  secretId,
}: Pick<RegisteredApplication, 'id' | 'secretId'>): string {
  return secretId ?? id;
}

/**
 * The registered applications, without their secrets. Written by the background alone: by settings/, by
 * secrets/ where it moves, removes and renews them.
 */
export const applications = new StoredItem(
  'applications',
  'local',
  v.array(registeredApplicationSchema),
  [],
  { failOnInvalid: true },
);

type Named = Pick<RegisteredApplication, 'name' | 'environment'>;

/** Whether two have the same name, or none, in the same environment: a settings file knows them by it. */
export function isAlike(one: Named, other: Named): boolean {
  return one.name === other.name && sameEnvironment(one.environment, other.environment);
}

/** Which one of those that are alike it is, from 1; undefined where no other is. */
export function numberAmong<One extends Named>(all: readonly One[], one: One): number | undefined {
  const alike = all.filter((other) => isAlike(one, other));
  return alike.length > 1 ? alike.indexOf(one) + 1 || undefined : undefined;
}

interface Using {
  readonly environment: Environment;
  readonly applicationId?: string | undefined;
  readonly trialApplicationId?: string | undefined;
}

/**
 * The applications that could reset a Temp Pass, the best first: the one that it names, then others,
 * and last those that list scopes for something else. That is a hint: no public text of Adobe's says
 * which scope a reset needs, and a registration may list none at all.
 */
export function resetApplications(
  all: readonly RegisteredApplication[],
  { environment, applicationId }: Using,
): RegisteredApplication[] {
  const rank = ({ id, scopes = [] }: RegisteredApplication) =>
    id === applicationId ? 0 : scopes.length === 0 || scopes.includes(resetScope) ? 1 : 2;
  return all
    .filter((one) => sameEnvironment(one.environment, environment))
    .sort((one, other) => rank(one) - rank(other));
}

/**
 * The applications that may read and start its trials, the best first: the one that it names for
 * that, the one that it names for resets, then any other. Only the named one may be without a word of its scopes.
 */
export function trialApplications(
  all: readonly RegisteredApplication[],
  { environment, applicationId, trialApplicationId }: Using,
): RegisteredApplication[] {
  const rank = ({ id }: RegisteredApplication) =>
    id === trialApplicationId ? 0 : id === applicationId ? 1 : 2;
  return all
    .filter((one) => sameEnvironment(one.environment, environment))
    .filter(({ id, scopes }) => id === trialApplicationId || scopes?.includes(apiScope))
    .sort((one, other) => rank(one) - rank(other));
}
