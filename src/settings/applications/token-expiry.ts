import { decodeJwt } from 'jose/jwt/decode';

/** When a pasted token says that it ends, in ms; a token need not be a JWT, and then does not say. */
export function endOfToken(text: string): number | undefined {
  try {
    const { exp } = decodeJwt(text.trim().replace(/^bearer\s+/iu, ''));
    return exp === undefined ? undefined : exp * 1_000;
  } catch {
    return undefined;
  }
}
