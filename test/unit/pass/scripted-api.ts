import * as v from 'valibot';
import type { Authorization } from '../../../src/pass/auth/authorizer';
import type { DeviceInfo } from '../../../src/pass/device-info/device-info';
import { deviceIdSchema } from '../../../src/pass/ids/schemas';
import { readConfiguration } from '../../../src/pass/trial/configuration';
import { readTrial } from '../../../src/pass/trial/read-trial';
import { startTrial } from '../../../src/pass/trial/start-trial';
import type { StreamingViewer, Viewer } from '../../../src/pass/trial/viewer';
import { scope, scriptedPass } from './scripted-pass';

export const deviceId = v.parse(deviceIdSchema, 'ba23d141-d715-561c-94f4-e9e4c966b1eb');
/** The token that is remembered, and lives. */
export const token = { value: 'live-token', expiresAt: Date.now() + 3_600_000 };
const remembered = {
  statement: 'the-statement',
  credentials: { clientId: 'client', clientSecret: 'the-secret', scopes: ['api:client:v2'] },
  token,
};

/** Of whose device nothing is known where nothing is said. */
const streaming = (viewer: Viewer & Partial<StreamingViewer>) => ({
  deviceInfo: undefined,
  ...viewer,
});

/** Adobe Pass as a script, as it is asked through REST API V2. */
export function scriptedApi(memory: Authorization = remembered) {
  const pass = scriptedPass(memory, ['api:client:v2']);
  const { network, authorizer } = pass;
  return {
    ...pass,
    readTrial: (
      viewer: Parameters<typeof streaming>[0] = { deviceId },
      signal?: AbortSignal,
      of = scope,
    ) => readTrial(network, authorizer, of, streaming(viewer), signal),
    startTrial: (
      resourceIds: readonly string[] = ['REF30'],
      viewer: Parameters<typeof streaming>[0] = { deviceId },
    ) => startTrial(network, authorizer, scope, streaming(viewer), resourceIds),
    readConfiguration: (deviceInfo?: DeviceInfo) =>
      readConfiguration(network, authorizer, scope.environment, scope.requestorId, deviceInfo),
  };
}

/** An answer with this text, whatever it is, with 200 where nothing else is said. */
export function saying(body: string, status = 200, headers: HeadersInit = {}): () => Response {
  return () => new Response(status === 204 || status === 304 ? null : body, { status, headers });
}
