import type { Failure } from '../../failure';
import type { AnswerOf } from '../../messages';
import { Authorizer } from '../../pass/authorizer';
import { sameEnvironment } from '../../pass/environment';
import { type Result, success } from '../../pass/result';
import { applications, type RegisteredApplication } from '../../storage/applications';
import type { ApplicationSecret } from '../../storage/secrets';
import { tokens } from '../../storage/tokens';
import { adobeNetwork } from '../adobe-network';
import { memoryOf, readAll } from './authorizer-memory';
import { secretOf, withCredentials, without } from './entries';
import { changeStores, inTurn, readStores, type SecretStores } from './secret-stores';
import { noteUse } from './unlocking';

export type { ApplicationSecret } from '../../storage/secrets';

const authorizers = new Map<string, Authorizer>();

/** The one authorizer of an application: requests at the same time share its renewals. */
export function authorizerOf(application: RegisteredApplication): Authorizer {
  const { id, environment } = application;
  const known = authorizers.get(id);
  if (known !== undefined && sameEnvironment(known.environment, environment)) return known;
  const isCurrent = () => authorizers.get(id) === authorizer;
  const authorizer: Authorizer = new Authorizer(adobeNetwork, environment, memoryOf(id, isCurrent));
  authorizers.set(id, authorizer);
  return authorizer;
}

/**
 * Puts an application's secret in place of the one it had, and forgets its access token.
 *
 * @param secret left out to keep the one it has
 * @returns whether it could; not while locked
 */
export function keep(
  id: string,
  area: keyof SecretStores,
  secret?: ApplicationSecret,
): Promise<boolean> {
  return changeStores(async (stores) => {
    await forgetToken(id);
    const kept = secret ?? secretOf(id, stores);
    const others = { disk: without(stores.disk, id), session: without(stores.session, id) };
    return kept === undefined ? stores : { ...others, [area]: { ...others[area], [id]: kept } };
  });
}

/** Forgets client credentials and token of an application; its statement gets new ones. */
export function forgetCredentials(id: string): Promise<boolean> {
  return changeStores(async (stores) => {
    await forgetToken(id);
    return secretOf(id, stores) === undefined ? stores : withCredentials(stores, id, undefined);
  });
}

/** Forgets all that is secret about an application; not while locked. */
export function forget(id: string): Promise<boolean> {
  return changeStores(async ({ disk, session }) => {
    await forgetToken(id);
    return { disk: without(disk, id), session: without(session, id) };
  });
}

/** Forgets the access token of an application, and has renewals under way bring no other. */
export async function forgetToken(id: string): Promise<void> {
  authorizers.delete(id);
  await tokens.update((all) => without(all, id));
}

/** Whether nothing can be authorized before somebody unlocks. */
export async function isLocked(): Promise<boolean> {
  return (await readStores()) === undefined;
}

/** Whether anything secret is kept for an application; while locked nobody knows, so it may be. */
export async function keeps(id: string): Promise<boolean> {
  const stores = await readStores();
  return stores === undefined || secretOf(id, stores) !== undefined;
}

/** What is known of each application's secrets without telling them. */
export async function authorizations(): Promise<Result<AnswerOf<'authorizations'>, Failure>> {
  await inTurn(noteUse);
  const [stores, granted, all] = await Promise.all([readAll(), tokens.get(), applications.get()]);
  const entries = all.map(({ id }) => {
    const secret = stores && secretOf(id, stores);
    const tokenUntil = (granted[id] ?? secret?.token)?.expiresAt;
    return [id, { held: stores && secret !== undefined, tokenUntil }] as const;
  });
  return success(Object.fromEntries(entries));
}

/** Those of some applications that have a secret; all of them while locked, as nobody knows. */
export async function holdingSecrets<Application extends Pick<RegisteredApplication, 'id'>>(
  all: readonly Application[],
): Promise<readonly Application[]> {
  const stores = await readAll();
  return stores === undefined ? all : all.filter(({ id }) => secretOf(id, stores) !== undefined);
}
