import type { Authorization, AuthorizationMemory } from '../../pass/auth/authorizer';
import type { ClientCredentials } from '../../pass/auth/registration';
import { applications, type RegisteredApplication, secretIdOf } from '../../storage/applications';
import type { ApplicationSecret } from '../../storage/secrets/secrets';
import { tokens } from '../../storage/secrets/tokens';
import { policy, statementOf } from '../policy/policy';
import { secretOf, withCredentials, withEntry } from './entries';
import { changeStores, readStores, type SecretStores } from './secret-stores';

/** The secrets that are kept, and the statements of the policy, which are not; none while locked. */
export async function readAll(): Promise<SecretStores | undefined> {
  const [stores, { statements }] = await Promise.all([readStores(), policy()]);
  if (stores === undefined) return undefined;
  const stated = Object.entries(statements).map(
    ([id, statement]) => [id, { ...stores.disk[id], statement }] as const,
  );
  return { ...stores, disk: { ...stores.disk, ...Object.fromEntries(stated) } };
}

/**
 * What an authorizer remembers of one application.
 *
 * @param id what its secrets are kept under
 * @param isCurrent tells whether it is still the one whose findings count
 */
export function memoryOf(id: string, isCurrent: () => boolean): AuthorizationMemory {
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
  await applications.update((all) =>
    all.map((one) => (secretIdOf(one) === id ? { ...one, ...told } : one)),
  );
}

/** What pages may know of client credentials that came now. */
export function registrationOf(
  credentials: ClientCredentials | undefined,
): Pick<RegisteredApplication, 'scopes' | 'clientName' | 'registeredAt'> {
  const { scopes, clientName } = credentials ?? {};
  return { scopes, clientName, registeredAt: credentials && Date.now() };
}
