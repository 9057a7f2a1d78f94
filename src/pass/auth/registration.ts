import * as v from 'valibot';
import type { Answer, Words } from '../http/answer';
import { type PassError, type PassErrorKind, passError } from '../http/errors';
import { type PassNetwork, send } from '../http/http';
import type { ServerReason } from '../http/server-reason';
import { type Environment, endpointsOf } from '../ids/environment';
import { failure, type Result, success } from '../result';
import { isUsableToken } from './usable-token';

/** What a software statement is exchanged for, once: valid without limit, and a secret. */
export const clientCredentialsSchema = v.object({
  clientId: v.pipe(v.string(), v.minLength(1)),
  clientSecret: v.pipe(v.string(), v.minLength(1)),
  /** Undefined where the server did not say. */
  scopes: v.optional(v.array(v.string())),
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

const registerAnswer = ({ text }: Words) =>
  v.object({
    client_id: clientCredentialsSchema.entries.clientId,
    client_secret: clientCredentialsSchema.entries.clientSecret,
    scopes: v.fallback(v.optional(v.array(text)), undefined),
    client_name: v.fallback(v.optional(v.pipe(text, v.maxLength(200))), undefined),
  });

/** In s. Where a server does not say how long a token lives: a 401 tells when it is over. */
const dayOfToken = 86_400;
/** In s. So far ahead it does not matter when a token ends, and every time can be stored. */
const longestLife = 366 * dayOfToken;
/** RFC 6749, 5.1: optional, and a number; some servers put it in quotes. */
const lifeInSeconds = v.fallback(
  v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.regex(/\d/u), v.transform(Number), v.number())]),
    v.transform((seconds) => Math.min(Math.max(seconds, 0), longestLife)),
  ),
  dayOfToken,
);
const tokenAnswer = v.object({
  access_token: accessTokenSchema.entries.value,
  expires_in: lifeInSeconds,
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
    endpoint: 'register',
    method: 'POST',
    url: `${endpointsOf(environment).serviceUrl}/o/client/register`,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ software_statement: statement }),
    secrets: [statement],
    retry: 'throttleOnly',
  });
  if (!answer.ok) return answer;
  const read = created(answer.value) ? answer.value.read(registerAnswer) : undefined;
  if (read !== undefined) {
    const { client_id, client_secret, scopes, client_name } = read;
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
    endpoint: 'token',
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
  const read = created(answer.value) ? answer.value.read(() => tokenAnswer) : undefined;
  if (read !== undefined) {
    const { access_token, expires_in } = read;
    if (!isUsableToken(access_token))
      return failure(passError('unusableToken', bare(answer.value)));
    return success({ value: access_token, expiresAt: Date.now() + expires_in * 1_000 });
  }
  return failure(refused(answer.value, new Map()));
}

function created(answer: Answer): boolean {
  return answer.status === 201 || answer.status === 200;
}

function refused(answer: Answer, kinds: typeof registerRefusals): PassError {
  if (answer.status < 400) return passError('unexpectedAnswer', bare(answer));
  const reason = answer.reason();
  return passError(kinds.get(reason.error) ?? 'registrationRejected', reason);
}

/** Without a word of an answer that may be a secret itself. */
function bare(answer: Answer): Pick<ServerReason, 'status' | 'endpoint'> {
  const { status, endpoint } = answer.reason();
  return { status, endpoint };
}
