import { decodeJwt } from 'jose/jwt/decode';

/** What a JWT is good for, as far as its claims tell; `either`: they do not. */
export type JwtUse = 'statement' | 'token' | 'either';

/**
 * Claims that one of the two has and the other has no use for. A statement does not run out, and
 * registers a client (RFC 7591, section 2.3); a token ends and belongs to a client (RFC 9068). Adobe
 * publishes the claims of neither.
 */
const ofStatement = ['software_id', 'software_version', 'redirect_uris', 'grant_types', 'scopes'];
const ofToken = ['exp', 'client_id', 'scope'];

/**
 * Tells a software statement from an access token.
 *
 * @param jwt one that can be decoded; nobody has checked its signature
 * @param isBearer whether it stood behind `Bearer`, as tokens do
 */
export function jwtUse(jwt: string, isBearer: boolean): JwtUse {
  const claims = decodeJwt(jwt);
  const has = (names: readonly string[]) => names.some((name) => Object.hasOwn(claims, name));
  const isStatement = has(ofStatement);
  const isToken = isBearer || has(ofToken);
  if (isStatement === isToken) return 'either';
  return isStatement ? 'statement' : 'token';
}
