import type { TokenRecord } from '../model/access-tokens';
import type { Client } from '../model/clients';
import type { World } from '../model/world';
import type { SandboxContext } from './context';

/**
 * Whether a request's bearer token is good for what it asks: `unknown` when the token is missing,
 * forged, expired or revoked; `client` when its client has been revoked; `scope` when it lacks the
 * scope.
 */
export type BearerVerdict = 'good' | 'unknown' | 'client' | 'scope';

/**
 * Checks the `Authorization` header of a request.
 *
 * @param world the running stand-in
 * @param c the request
 * @param scope the scope that the request needs
 */
export async function checkBearer(
  world: World,
  c: SandboxContext,
  scope: string,
): Promise<BearerVerdict> {
  const record = await bearerRecord(world, c);
  if (record === null) return 'unknown';
  if (c.get('state').clients.find(record.clientId) === undefined) return 'client';
  return record.scopes.includes(scope) ? 'good' : 'scope';
}

/**
 * Finds the client that a request's bearer token was issued to.
 *
 * @param world the running stand-in
 * @param c the request
 * @returns undefined when the token is not accepted or the client has been revoked
 */
export async function bearerClient(world: World, c: SandboxContext): Promise<Client | undefined> {
  const record = await bearerRecord(world, c);
  return record === null ? undefined : c.get('state').clients.find(record.clientId);
}

async function bearerRecord(world: World, c: SandboxContext): Promise<TokenRecord | null> {
  const token = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  return token === undefined ? null : c.get('state').tokens.check(token, world.now());
}
