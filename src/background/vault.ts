import type { Failure } from '../failure';
import type { AnswerOf } from '../messages';
import { type Authorization, type AuthorizationMemory, Authorizer } from '../pass/authorizer';
import { sameEnvironment } from '../pass/environment';
import { browserNetwork } from '../pass/http';
import type { ClientCredentials } from '../pass/registration';
import { type Result, success } from '../pass/result';
import { applications, type RegisteredApplication } from '../storage/applications';
import type { ApplicationSecret } from '../storage/secrets';
import { tokens } from '../storage/tokens';
import { policy, statementOf } from './policy';
import { changeStores, inTurn, readStores, type SecretStores } from './secret-stores';
import { noteUse } from './unlocking';

const authorizers = new Map<string, Authorizer>();

/** The one authorizer of an application: requests at the same time share its renewals. */
export function authorizerOf(application: RegisteredApplication): Authorizer {
  const { id, environment } = application;
  const known = authorizers.get(id);
  if (known !== undefined && sameEnvironment(known.environment, environment)) return known;
  const isCurrent = () => authorizers.get(id) === authorizer;
  const authorizer: Authorizer = new Authorizer(
    browserNetwork,
    environment,
    memoryOf(id, isCurrent),
  );
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

/** The secrets that are kept, and the statements of the policy, which are not; none while locked. */
async function readAll(): Promise<SecretStores | undefined> {
  const [stores, { statements }] = await Promise.all([readStores(), policy()]);
  if (stores === undefined) return undefined;
  const stated = Object.entries(statements).map(
    ([id, statement]) => [id, { ...stores.disk[id], statement }] as const,
  );
  return { ...stores, disk: { ...stores.disk, ...Object.fromEntries(stated) } };
}

function memoryOf(id: string, isCurrent: () => boolean): AuthorizationMemory {
  return {
    async load(): Promise<Authorization> {
      const stores = await readAll();
      const secret = stores && secretOf(id, stores);
      if (secret === undefined) return {};
      return { ...secret, token: (await tokens.get())[id] ?? secret.token };
    },
    async save({ credentials, token }) {
      let isNew = false;
      const ofPolicy: ApplicationSecret | undefined =
        (await statementOf(id)) === undefined ? undefined : {};
      // What was removed, replaced or locked while its request was under way must not come back.
      await changeStores(async (stores) => {
        if (!isCurrent()) return stores;
        const secret = secretOf(id, stores) ?? ofPolicy;
        if (secret === undefined) return stores;
        await tokens.update((all) => withEntry(all, id, token));
        isNew = secret.credentials?.clientId !== credentials?.clientId;
        return isNew ? withCredentials(stores, id, credentials) : stores;
      });
      if (isNew) await noteRegistration(id, credentials);
    },
  };
}

async function noteRegistration(
  id: string,
  credentials: ClientCredentials | undefined,
): Promise<void> {
  const told = registrationOf(credentials);
  await applications.update((all) => all.map((one) => (one.id === id ? { ...one, ...told } : one)));
}

/** What pages may know of client credentials that came now. */
export function registrationOf(
  credentials: ClientCredentials | undefined,
): Pick<RegisteredApplication, 'scopes' | 'clientName' | 'registeredAt'> {
  const { scopes, clientName } = credentials ?? {};
  return { scopes, clientName, registeredAt: credentials && Date.now() };
}

function secretOf(id: string, { disk, session }: SecretStores): ApplicationSecret | undefined {
  if (Object.hasOwn(session, id)) return session[id];
  return Object.hasOwn(disk, id) ? disk[id] : undefined;
}

function withCredentials(
  stores: SecretStores,
  id: string,
  credentials: ClientCredentials | undefined,
): SecretStores {
  const area = id in stores.session ? 'session' : 'disk';
  const secret = { ...stores[area][id], credentials };
  return { ...stores, [area]: { ...stores[area], [id]: secret } };
}

function withEntry<Value>(
  all: Readonly<Record<string, Value>>,
  id: string,
  value: Value | undefined,
): Record<string, Value> {
  return value === undefined ? without(all, id) : { ...all, [id]: value };
}

function without<Value>(all: Readonly<Record<string, Value>>, id: string): Record<string, Value> {
  if (!(id in all)) return all;
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));
}
