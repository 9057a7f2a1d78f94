import type { Failure } from '../../failure/failure';
import type { AnswerOf } from '../../messages/answers';
import { Authorizer } from '../../pass/auth/authorizer';
import { sameEnvironment } from '../../pass/ids/environment';
import { type Result, success } from '../../pass/result';
import { applications, type RegisteredApplication, secretIdOf } from '../../storage/applications';
import type { ApplicationSecret, SecretEntries } from '../../storage/secrets/secrets';
import { tokens } from '../../storage/secrets/tokens';
import { adobeNetwork } from '../network/adobe-network';
import { memoryOf, readAll } from './authorizer-memory';
import { secretOf, withCredentials, without } from './entries';
import { changeStores, readStores, type SecretStores, secretsMutex } from './secret-stores';
import { noteUse } from './unlocking';

export type { ApplicationSecret } from '../../storage/secrets/secrets';

const authorizers = new Map<string, Authorizer>();

/** The one authorizer of an application: requests at the same time share its renewals. */
export function authorizerOf(application: RegisteredApplication): Authorizer {
  const { environment } = application;
  const secretId = secretIdOf(application);
  const known = authorizers.get(secretId);
  if (known !== undefined && sameEnvironment(known.environment, environment)) return known;
  const isCurrent = () => authorizers.get(secretId) === authorizer;
  const memory = memoryOf(secretId, isCurrent);
  const authorizer: Authorizer = new Authorizer(adobeNetwork, environment, memory);
  authorizers.set(secretId, authorizer);
  return authorizer;
}

/**
 * Keeps a secret in place of the one that is kept under its ID, and forgets its access token.
 *
 * @param id see {@link secretIdOf}
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
export function forgetCredentials(application: RegisteredApplication): Promise<boolean> {
  const id = secretIdOf(application);
  return changeStores(async (stores) => {
    await forgetToken(id);
    return secretOf(id, stores) === undefined ? stores : withCredentials(stores, id, undefined);
  });
}

/** Forgets all that is secret about an application; not while locked. */
export function forget({ id }: RegisteredApplication): Promise<boolean> {
  return forgetIf((secretId) => isOf(id, secretId));
}

/** Forgets what applications had before their secrets were replaced; not while locked. */
export function forgetReplaced(all: readonly RegisteredApplication[]): Promise<boolean> {
  return forgetIf((secretId) =>
    all.some((one) => isOf(one.id, secretId) && secretId !== secretIdOf(one)),
  );
}

/** A name for new secrets of an application, which tells whose they are. */
export function newSecretId(id: string): string {
  return `${id} ${crypto.randomUUID()}`;
}

function isOf(id: string, secretId: string): boolean {
  return secretId === id || secretId.startsWith(`${id} `);
}

function forgetIf(isUnwanted: (secretId: string) => boolean): Promise<boolean> {
  return changeStores(async ({ disk, session }) => {
    const kept = [disk, session, await tokens.get()].flatMap((all) => Object.keys(all));
    const unwanted = [...new Set([...kept, ...authorizers.keys()])].filter(isUnwanted);
    for (const id of unwanted) await forgetToken(id);
    const rest = (all: SecretEntries) => unwanted.reduce(without, all);
    return { disk: rest(disk), session: rest(session) };
  });
}

/** Forgets the access token made with a secret, and has renewals under way bring no other. */
export async function forgetToken(id: string): Promise<void> {
  authorizers.delete(id);
  await tokens.update((all) => without(all, id));
}

/** Whether nothing can be authorized before somebody unlocks. */
export async function isLocked(): Promise<boolean> {
  return (await readStores()) === undefined;
}

/** Whether anything secret is kept for an application; while locked nobody knows, so it may be. */
export async function keeps(application: RegisteredApplication): Promise<boolean> {
  const stores = await readStores();
  return stores === undefined || secretOf(secretIdOf(application), stores) !== undefined;
}

/** What is known of each application's secrets without telling them. */
export async function authorizations(): Promise<Result<AnswerOf<'authorizations'>, Failure>> {
  await secretsMutex.runExclusive(noteUse);
  const [stores, granted, all] = await Promise.all([readAll(), tokens.get(), applications.get()]);
  const entries = all.map((one) => {
    const secretId = secretIdOf(one);
    const secret = stores && secretOf(secretId, stores);
    const tokenUntil = (granted[secretId] ?? secret?.token)?.expiresAt;
    return [one.id, { held: stores && secret !== undefined, tokenUntil }] as const;
  });
  return success(Object.fromEntries(entries));
}

/** Those of some applications that have a secret; all of them while locked, as nobody knows. */
export async function holdingSecrets(
  all: readonly RegisteredApplication[],
): Promise<readonly RegisteredApplication[]> {
  const stores = await readAll();
  if (stores === undefined) return all;
  return all.filter((one) => secretOf(secretIdOf(one), stores) !== undefined);
}
