import { randomUUID } from 'node:crypto';
import { compactVerify, type GenerateKeyPairResult, generateKeyPair, SignJWT } from 'jose';

/** What the server remembers of a token. `expiresAt` is milliseconds of the real clock. */
export interface TokenRecord {
  readonly id: string;
  /** What is signed of the token. */
  readonly jwt: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly expiresAt: number;
}

export interface TokenOrder {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Life of the token in seconds. */
  readonly seconds: number;
  /** Milliseconds of the real clock. */
  readonly now: number;
  /** Milliseconds by the server's clock: what the token itself says. */
  readonly saidTime: number;
  /** What stands around the signed token, where it is to be an odd one. */
  readonly around?: { readonly before: string; readonly after: string };
}

/** The access tokens of one environment. */
export class AccessTokens {
  readonly #keys: GenerateKeyPairResult;
  readonly #records = new Map<string, TokenRecord>();

  private constructor(keys: GenerateKeyPairResult) {
    this.#keys = keys;
  }

  /** Makes the signing key, so that a token of one environment is refused by the others. */
  static async create(): Promise<AccessTokens> {
    return new AccessTokens(await generateKeyPair('ES256'));
  }

  /** Signs a bearer token. */
  async issue(order: TokenOrder): Promise<{ readonly id: string; readonly accessToken: string }> {
    const id = randomUUID();
    const issuedAt = Math.floor(order.saidTime / 1000);
    const { before, after } = order.around ?? { before: '', after: '' };
    const jwt = await new SignJWT({
      client_id: order.clientId,
      scope: order.scopes.join(' '),
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
      .setJti(id)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + order.seconds)
      .sign(this.#keys.privateKey);
    const accessToken = before + jwt + after;
    this.#records.set(accessToken, {
      id,
      jwt,
      clientId: order.clientId,
      scopes: order.scopes,
      expiresAt: order.now + order.seconds * 1000,
    });
    return { id, accessToken };
  }

  /**
   * Checks signature, revocation and expiry. Expiry goes by the record and not by the token's own
   * `exp`, because a server with a wrong clock is still at one with itself.
   *
   * @param now milliseconds of the real clock
   * @returns null when the token is not accepted
   */
  async check(accessToken: string, now: number): Promise<TokenRecord | null> {
    const record = this.#records.get(accessToken);
    if (record === undefined || now >= record.expiresAt) return null;
    try {
      await compactVerify(record.jwt, this.#keys.publicKey);
      return record;
    } catch {
      return null;
    }
  }

  /** Refuses every token issued so far. */
  revokeAll(): void {
    this.#records.clear();
  }
}
