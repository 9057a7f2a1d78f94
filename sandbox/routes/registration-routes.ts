import { Hono } from 'hono';
import * as v from 'valibot';
import type { Fault } from '../faults/faults';
import { readForm, readJson, type SandboxBindings } from '../http/context';
import { saidTime, type World } from '../model/world';

const RegistrationSchema = v.object({
  software_statement: v.pipe(v.string(), v.nonEmpty()),
  redirect_uri: v.exactOptional(v.string()),
});

/** The documented errors of dynamic client registration that honest work can end in. */
type RegistrationError =
  | 'invalid_request'
  | 'invalid_redirect_uri'
  | 'invalid_software_statement'
  | 'invalid_client'
  | 'unsupported_grant_type';

/**
 * Answers dynamic client registration ("Dynamic Client Registration", RFC 7591 and RFC 6749).
 *
 * @param world the running stand-in
 */
export function registrationRoutes(world: World): Hono<SandboxBindings> {
  const routes = new Hono<SandboxBindings>();

  routes.post('/o/client/register', async (c) => {
    const body = v.safeParse(RegistrationSchema, await readJson(c));
    if (!body.success) return refusal('invalid_request');
    const redirectUri = body.output.redirect_uri;
    if (redirectUri !== undefined && !URL.canParse(redirectUri)) {
      return refusal('invalid_redirect_uri');
    }
    const { statements, clients } = c.get('state');
    const stated = await statements.read(body.output.software_statement);
    if (stated === null) return refusal('invalid_software_statement');
    const scopes = world.settings.scopes ?? stated.scopes;
    const client = clients.register(scopes, stated.serviceProviders);
    return c.json(
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        // RFC 7591 counts this one in seconds.
        client_id_issued_at: Math.floor(saidTime(world) / 1000),
        redirect_uris: redirectUri === undefined ? [] : [redirectUri],
        grant_types: ['client_credentials'],
        ...namedScopes(world, client.scopes),
      },
      201,
    );
  });

  routes.post('/o/client/token', async (c) => {
    const form = await readForm(c);
    const clientId = form?.get('client_id');
    const clientSecret = form?.get('client_secret');
    const grantType = form?.get('grant_type');
    if (!clientId || !clientSecret || !grantType) return refusal('invalid_request');
    if (grantType !== 'client_credentials') return refusal('unsupported_grant_type');
    const { clients, tokens } = c.get('state');
    const client = clients.authenticate(clientId, clientSecret);
    if (client === undefined) return refusal('invalid_client');
    const seconds = world.settings.tokenSeconds;
    const createdAt = saidTime(world);
    const fault = c.get('fault');
    const odd = fault?.kind === 'oddToken' ? fault : undefined;
    const { id, accessToken } = await tokens.issue({
      clientId,
      scopes: world.settings.scopes ?? client.scopes,
      seconds,
      now: world.now(),
      saidTime: createdAt,
      around: { before: odd?.holdsClientId ? `${clientId}.` : '', after: odd?.ending ?? '' },
    });
    return c.json(
      {
        id,
        access_token: accessToken,
        created_at: createdAt,
        ...expiry(seconds, odd?.expiresIn),
        token_type: 'bearer',
      },
      201,
    );
  });

  return routes;
}

/** What the answer says of scopes, which need not be what the client may do. */
function namedScopes(world: World, scopes: readonly string[]): object {
  const { namedScopes: named } = world.settings;
  return named === 'none' ? {} : { scopes: named ?? scopes };
}

function expiry(seconds: number, odd: Extract<Fault, { kind: 'oddToken' }>['expiresIn']): object {
  if (odd === 'missing') return {};
  return { expires_in: odd === 'quoted' ? `${seconds}` : seconds };
}

function refusal(error: RegistrationError): Response {
  return Response.json({ error }, { status: 400 });
}
