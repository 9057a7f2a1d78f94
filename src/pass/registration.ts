import * as v from 'valibot';
import { type Environment, endpointsOf } from './environment';
import { type PassError, type PassErrorKind, passError } from './errors';
import { type Answer, type PassNetwork, send } from './http';
import { failure, type Result, success } from './result';
import { parseJson, serverReason } from './server-reason';

const words = v.array(v.string());

/** What a software statement is exchanged for, once: valid without limit, and a secret. */
export const clientCredentialsSchema = v.object({
  clientId: v.pipe(v.string(), v.minLength(1)),
  clientSecret: v.pipe(v.string(), v.minLength(1)),
  /** Undefined where the server did not say. */
  scopes: v.optional(words),
  /** What the server calls the client (RFC 7591, client_name); undefined where it did not say. */
  clientName: v.optional(v.string()),
});
export type ClientCredentials = v.InferOutput<typeof clientCredentialsSchema>;

/**
 * A bearer token, and when it ends by this machine's clock, in ms since 1970; undefined where a
 * token pasted by hand does not say.
 */
export const accessTokenSchema = v.object({
  value: v.pipe(v.string(), v.minLength(1)),
  expiresAt: v.optional(v.number()),
});
export type AccessToken = v.InferOutput<typeof accessTokenSchema>;

const registerAnswer = v.object({
  client_id: clientCredentialsSchema.entries.clientId,
  client_secret: clientCredentialsSchema.entries.clientSecret,
  scopes: v.fallback(v.optional(words), undefined),
  client_name: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(200))), undefined),
});
const tokenAnswer = v.object({
  access_token: accessTokenSchema.entries.value,
  expires_in: v.pipe(v.number(), v.minValue(0)),
});

const registerRefusals: ReadonlyMap<string | undefined, PassErrorKind> = new Map([
  ['invalid_software_statement', 'statementRejected'],
  ['unapproved_software_statement', 'statementUnapproved'],
]);

/**
 * Exchanges a software statement for client credentials: `POST /o/client/register` (Adobe Pass,
 * Dynamic Client Registration; RFC 7591).
 */
export async function registerClient(
  network: PassNetwork,
  environment: Environment,
  statement: string,
): Promise<Result<ClientCredentials, PassError>> {
  const answer = await send(network, {
    method: 'POST',
    url: `${endpointsOf(environment).serviceUrl}/o/client/register`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ software_statement: statement }),
    secrets: [statement],
    retry: 'throttleOnly',
  });
  if (!answer.ok) return answer;
  const read = v.safeParse(registerAnswer, parseJson(answer.value.body));
  if (created(answer.value) && read.success) {
    const { client_id, client_secret, scopes, client_name } = read.output;
    return success({
      clientId: client_id,
      clientSecret: client_secret,
      scopes,
      clientName: client_name,
    });
  }
  return failure(refused(answer.value, registerRefusals));
}

/**
 * Gets an access token for client credentials: `POST /o/client/token` (RFC 6749, 4.4).
 *
 * The end of its life is counted from now by this machine's clock. The server's `created_at` is
 * left aside on purpose: with a wrong local clock it would make every token look expired, and
 * every reset ask for another.
 */
export async function requestToken(
  network: PassNetwork,
  environment: Environment,
  credentials: ClientCredentials,
): Promise<Result<AccessToken, PassError>> {
  const answer = await send(network, {
    method: 'POST',
    url: `${endpointsOf(environment).serviceUrl}/o/client/token`,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
      grant_type: 'client_credentials',
    }).toString(),
    secrets: [credentials.clientId, credentials.clientSecret],
    retry: 'throttleOnly',
  });
  if (!answer.ok) return answer;
  const read = v.safeParse(tokenAnswer, parseJson(answer.value.body));
  if (created(answer.value) && read.success) {
    const { access_token, expires_in } = read.output;
    return success({ value: access_token, expiresAt: Date.now() + expires_in * 1_000 });
  }
  return failure(refused(answer.value, new Map()));
}

function created(answer: Answer): boolean {
  return answer.status === 201 || answer.status === 200;
}

function refused(answer: Answer, kinds: typeof registerRefusals): PassError {
  const reason = serverReason(answer);
  if (answer.status < 400) return passError('unexpectedAnswer', { status: answer.status });
  return passError(kinds.get(reason.error) ?? 'registrationRejected', reason);
}
