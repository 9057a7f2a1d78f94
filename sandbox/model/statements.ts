import { randomUUID } from 'node:crypto';
import { type GenerateKeyPairResult, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import * as v from 'valibot';
import type { SandboxEnvironment } from './environments';

/** What a software statement grants to the clients registered with it. */
export interface Grant {
  /** At least one. */
  readonly scopes: readonly string[];
  /** The service providers that REST API V2 answers about; null: every one. */
  readonly serviceProviders: readonly string[] | null;
}

/**
 * The claims of a software statement. Adobe does not publish its own, so that these are the
 * stand-in's choice.
 */
const ClaimsSchema = v.object({
  software_id: v.pipe(v.string(), v.nonEmpty()),
  scopes: v.pipe(v.array(v.string()), v.nonEmpty()),
  service_providers: v.exactOptional(v.array(v.string())),
});

/** Signs and reads the software statements of one environment. */
export class Statements {
  readonly #environment: SandboxEnvironment;
  readonly #keys: GenerateKeyPairResult;

  private constructor(environment: SandboxEnvironment, keys: GenerateKeyPairResult) {
    this.#environment = environment;
    this.#keys = keys;
  }

  /**
   * Makes the environment's own signing key, so that a statement of one environment is worth
   * nothing in another, as at Adobe.
   */
  static async create(environment: SandboxEnvironment): Promise<Statements> {
    return new Statements(environment, await generateKeyPair('ES256'));
  }

  /**
   * Signs a software statement. It never expires.
   *
   * @param grant what its clients may do
   * @param saidTime milliseconds by the server's clock
   */
  sign({ scopes, serviceProviders }: Grant, saidTime: number): Promise<string> {
    const limits = serviceProviders === null ? {} : { service_providers: serviceProviders };
    return new SignJWT({ software_id: randomUUID(), scopes, ...limits })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
      .setIssuer(this.#issuer())
      .setIssuedAt(Math.floor(saidTime / 1000))
      .sign(this.#keys.privateKey);
  }

  /**
   * Reads what a statement grants.
   *
   * @returns null when the statement is not one of this environment's
   */
  async read(statement: string): Promise<Grant | null> {
    try {
      const { payload } = await jwtVerify(statement, this.#keys.publicKey, {
        issuer: this.#issuer(),
      });
      const claims = v.safeParse(ClaimsSchema, payload);
      if (!claims.success) return null;
      const { scopes, service_providers: serviceProviders = null } = claims.output;
      return { scopes, serviceProviders };
    } catch {
      return null;
    }
  }

  #issuer(): string {
    return `adobe-pass-stand-in/${this.#environment}`;
  }
}
