import type { Sandbox, SandboxEnvironment } from '../../../sandbox/index';
import { ask } from './loopback';

/** Where these tests ask, and its service host. */
export const environment = 'release-staging' satisfies SandboxEnvironment;
export const service = 'https://sp.auth-staging.adobe.com';
const management = 'https://mgmt.auth-staging.adobe.com';

/** Adobe's own example of a device ID, and what its header carries. */
export const device = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
export const deviceHeader = 'fingerprint YmEyM2QxNDEtZDcxNS01NjFjLTk0ZjQtZTllNGM5NjZiMWVi';

/** The test vector that Adobe's reset example is made of. */
export const email = 'user@domain.com';
export const emailKey = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';

/** What an Apple TV says of itself: all that Adobe requires. */
export const appleTv = {
  model: 'AppleTV',
  version: '8,1',
  osName: 'tvOS',
  osVersion: '10.2',
  connectionType: 'WiFi',
};

export interface JsonAnswer {
  readonly status: number;
  readonly json: unknown;
}

/** The headers of somebody who asks from an Apple TV: each is left out when it is not told. */
export function viewerHeaders(who: { deviceId?: string; email?: string }): Record<string, string> {
  const encode = (text: string) => Buffer.from(text).toString('base64');
  return {
    'X-Device-Info': encode(JSON.stringify(appleTv)),
    ...(who.deviceId === undefined
      ? {}
      : { 'AP-Device-Identifier': `fingerprint ${encode(who.deviceId)}` }),
    ...(who.email === undefined
      ? {}
      : { 'AP-TempPass-Identity': encode(JSON.stringify({ email: who.email })) }),
  };
}

/** A client of REST API V2 with a token of its own, which also resets. */
export async function apiClient(sandbox: Sandbox) {
  const token = await sandbox.accessToken(environment, ['api:client:v2', 'temporary:passes:owner']);
  const own = { Authorization: `Bearer ${token}` };
  const send = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<JsonAnswer> => {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const type: Record<string, string> =
      body === undefined ? {} : { 'Content-Type': 'application/json' };
    const url = `${service}/api/v2/${path}`;
    const answer = await ask(sandbox, method, url, { ...own, ...type, ...headers }, sent);
    const json: unknown = JSON.parse(answer.body);
    return { status: answer.status, json };
  };

  return {
    configuration: (requestorId: string, headers = {}) =>
      send('GET', `${requestorId}/configuration`, headers),
    profile: (requestorId: string, mvpdId: string, headers: Record<string, string>) =>
      send('GET', `${requestorId}/profiles/${mvpdId}`, headers),
    authorize: (
      requestorId: string,
      mvpdId: string,
      headers: Record<string, string>,
      resources: readonly string[],
    ) => send('POST', `${requestorId}/decisions/authorize/${mvpdId}`, headers, { resources }),
    /** Resets one device of REF30, or one key when `path` is `/generic`; returns the status. */
    reset: async (query: string, path = ''): Promise<number> => {
      const url = `${management}/reset-tempass/v3/reset${path}?requestor_id=REF30&${query}`;
      return (await ask(sandbox, 'DELETE', url, own)).status;
    },
  };
}

export type ApiClient = Awaited<ReturnType<typeof apiClient>>;
