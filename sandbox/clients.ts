import { randomBytes, randomUUID } from 'node:crypto';

/** Client credentials and what they may do. */
export interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
}

/** The clients registered in one environment. */
export class Clients {
  readonly #clients = new Map<string, Client>();

  /**
   * Makes new client credentials; they are valid until revoked.
   *
   * @param scopes what the client may do
   */
  register(scopes: readonly string[]): Client {
    const client: Client = {
      clientId: randomUUID(),
      clientSecret: randomBytes(24).toString('base64url'),
      scopes,
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

  /** Whether a client has not been revoked. */
  has(clientId: string): boolean {
    return this.#clients.has(clientId);
  }

  /** Forgets every client, as a revoked software statement does. */
  revokeAll(): void {
    this.#clients.clear();
  }
}
