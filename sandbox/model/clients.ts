import { randomBytes, randomUUID } from 'node:crypto';

/** Client credentials and what they may do. */
export interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  /** The service providers it may use with REST API V2; null: every one. */
  readonly serviceProviders: readonly string[] | null;
}

/** The clients registered in one environment. */
export class Clients {
  readonly #clients = new Map<string, Client>();

  /**
   * Makes new client credentials; they are valid until revoked.
   *
   * @param scopes what the client may do
   * @param serviceProviders where it may do it; null: everywhere
   */
  register(scopes: readonly string[], serviceProviders: readonly string[] | null = null): Client {
    const client: Client = {
      clientId: randomUUID(),
      clientSecret: randomBytes(24).toString('base64url'),
      scopes,
      serviceProviders,
    };
    this.#clients.set(client.clientId, client);
    return client;
  }

  /**
   * Finds the client whose credentials these are.
   *
   * @returns undefined for an unknown or revoked client, and for a wrong secret
   */
  authenticate(clientId: string, clientSecret: string): Client | undefined {
    const client = this.#clients.get(clientId);
    return client?.clientSecret === clientSecret ? client : undefined;
  }

  /** Finds a client that has not been revoked. */
  find(clientId: string): Client | undefined {
    return this.#clients.get(clientId);
  }

  /** Forgets every client, as a revoked software statement does. */
  revokeAll(): void {
    this.#clients.clear();
  }
}
