import type { Failure } from '../failure';
import type { AnswerOf } from '../messages';
import { type Authorization, type AuthorizationMemory, Authorizer } from '../pass/authorizer';
import { browserNetwork } from '../pass/http';
import { type Result, success } from '../pass/result';
import { applications, type RegisteredApplication } from '../storage/applications';
import { secrets } from '../storage/secrets';
import { tokens } from '../storage/tokens';
import { statementOf } from './policy';

const authorizers = new Map<string, Authorizer>();

/** The one authorizer of an application: requests at the same time share its renewals. */
export function authorizerOf(application: RegisteredApplication): Authorizer {
  const known = authorizers.get(application.id);
  if (known !== undefined) return known;
  const authorizer = new Authorizer(
    browserNetwork,
    application.environment,
    memoryOf(application.id),
  );
  authorizers.set(application.id, authorizer);
  return authorizer;
}

/** Puts an application's secrets in place of those it had. */
export async function keep(id: string, authorization: Authorization): Promise<void> {
  const { statement, credentials, token } = authorization;
  authorizers.delete(id);
  await Promise.all([
    secrets.update((all) => ({ ...all, [id]: { statement, credentials } })),
    tokens.update((all) => withEntry(all, id, token)),
  ]);
}

/** Forgets everything secret about an application. */
export async function forget(id: string): Promise<void> {
  authorizers.delete(id);
  await Promise.all([
    secrets.update((all) => without(all, id)),
    tokens.update((all) => without(all, id)),
  ]);
}

/** Until when each application's token lives; never the token. */
export async function authorizations(): Promise<Result<AnswerOf<'authorizations'>, Failure>> {
  const entries = Object.entries(await tokens.get());
  return success(
    Object.fromEntries(entries.map(([id, token]) => [id, { tokenUntil: token.expiresAt }])),
  );
}

function memoryOf(id: string): AuthorizationMemory {
  return {
    async load() {
      const [kept, token] = await Promise.all([secrets.get(), tokens.get()]);
      const { statement = await statementOf(id), ...others } = kept[id] ?? {};
      return { ...others, statement, token: token[id] };
    },
    async save({ credentials, token }) {
      // An application removed while its request was under way must not come back.
      const ofPolicy = (await statementOf(id)) !== undefined;
      await secrets.update((all) =>
        ofPolicy || id in all ? { ...all, [id]: { ...all[id], credentials } } : all,
      );
      if (!(id in (await secrets.get()))) return;
      await tokens.update((all) => withEntry(all, id, token));
      await applications.update((all) =>
        all.map((one) => (one.id === id ? { ...one, scopes: credentials?.scopes } : one)),
      );
    },
  };
}

function withEntry<Value>(
  all: Readonly<Record<string, Value>>,
  id: string,
  value: Value | undefined,
): Record<string, Value> {
  return value === undefined ? without(all, id) : { ...all, [id]: value };
}

function without<Value>(all: Readonly<Record<string, Value>>, id: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));
}
