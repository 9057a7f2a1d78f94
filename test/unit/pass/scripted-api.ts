import * as v from 'valibot';
import type { Authorization } from '../../../src/pass/auth/authorizer';
import { deviceIdSchema } from '../../../src/pass/ids/schemas';
import { readConfiguration } from '../../../src/pass/trial/configuration';
import { readTrial } from '../../../src/pass/trial/read-trial';
import { startTrial } from '../../../src/pass/trial/start-trial';
import type { Viewer } from '../../../src/pass/trial/viewer';
import { scope, scriptedPass } from './scripted-pass';

export const deviceId = v.parse(deviceIdSchema, 'ba23d141-d715-561c-94f4-e9e4c966b1eb');
/** The token that is remembered, and lives. */
export const token = { value: 'live-token', expiresAt: Date.now() + 3_600_000 };
const remembered = {
  statement: 'the-statement',
  credentials: { clientId: 'client', clientSecret: 'the-secret', scopes: ['api:client:v2'] },
  token,
};

/** Adobe Pass as a script, as it is asked through REST API V2. */
export function scriptedApi(memory: Authorization = remembered) {
  const pass = scriptedPass(memory, ['api:client:v2']);
  const { network, authorizer } = pass;
  return {
    ...pass,
    readTrial: (viewer: Viewer = { deviceId }, signal?: AbortSignal, of = scope) =>
      readTrial(network, authorizer, of, viewer, signal),
    startTrial: (resourceIds: readonly string[] = ['REF30'], viewer: Viewer = { deviceId }) =>
      startTrial(network, authorizer, scope, viewer, resourceIds),
    readConfiguration: () =>
      readConfiguration(network, authorizer, scope.environment, scope.requestorId),
  };
}

/** An answer with this text, whatever it is, with 200 where nothing else is said. */
export function saying(body: string, status = 200, headers: HeadersInit = {}): () => Response {
  return () => new Response(status === 204 || status === 304 ? null : body, { status, headers });
}
