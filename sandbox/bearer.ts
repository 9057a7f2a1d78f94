import type { SandboxContext } from './context';
import type { World } from './world';

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
  const token = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (token === undefined) return 'unknown';
  const { tokens, clients } = c.get('state');
  const record = await tokens.check(token, world.now());
  if (record === null) return 'unknown';
  if (!clients.has(record.clientId)) return 'client';
  return record.scopes.includes(scope) ? 'good' : 'scope';
}
