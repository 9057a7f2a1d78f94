import { type Authorization, Authorizer } from '../../../src/pass/auth/authorizer';
import type { PassNetwork } from '../../../src/pass/http/http';
import { parseDeviceId } from '../../../src/pass/ids/device-id';
import { parseMvpdId, parseRequestorId, resetScopeOf } from '../../../src/pass/ids/temp-pass';
import type { ResetTarget } from '../../../src/pass/reset/reset';
import { reset } from '../../../src/pass/reset/reset-client';

export type Kind = 'register' | 'token' | 'reset' | 'api';
export const secrets = { statement: 'the-statement', secret: 'the-secret', token: 'the-token' };

const requestorId = parseRequestorId('REF30');
const mvpdId = parseMvpdId('TempPass');
const device = parseDeviceId('device-1');
if (!requestorId.ok || !mvpdId.ok || !device.ok) throw new Error('The sample IDs must be accepted');
const deviceId = device.value;
const environment = { kind: 'release-staging' } as const;
export const scope = { environment, requestorId: requestorId.value, mvpdId: mvpdId.value };
const resetScope = resetScopeOf(scope);
if (!resetScope.ok) throw new Error('The sample scope must be accepted');
const sampleScope = resetScope.value;

/** Adobe Pass as a script: `answers` are used up in order, then each kind answers as it should. */
export function scriptedPass(remembered: Authorization, scopes = ['temporary:passes:owner']) {
  const sent: Kind[] = [];
  const requests: { readonly url: string; readonly request: RequestInit }[] = [];
  const waits: number[] = [];
  const pauses: number[] = [];
  const answers: Record<Kind, ((request: RequestInit) => Response | Promise<Response>)[]> = {
    register: [],
    token: [],
    reset: [],
    api: [],
  };
  let memory: Authorization = remembered;
  let expiresIn = 21_600;
  let count = 0;
  let saving = Promise.resolve();
  const network: PassNetwork = {
    fetch: async (input, request = {}) => {
      const url = String(input);
      const kind = kindOf(url);
      sent.push(kind);
      requests.push({ url, request });
      count += 1;
      const answer = answers[kind].shift();
      if (answer !== undefined) return answer(request);
      if (kind === 'reset') return new Response(null, { status: 204 });
      if (kind === 'api') return Response.json({ profiles: {} });
      const body =
        kind === 'register'
          ? { client_id: `client-${count}`, client_secret: secrets.secret, scopes }
          : { access_token: `${secrets.token}-${count}`, expires_in: expiresIn, created_at: 1 };
      return Response.json(body, { status: 201 });
    },
    isOnline: () => true,
    sleep: async (milliseconds) => void waits.push(milliseconds),
    random: () => 0.5,
    onPause: (until) => void pauses.push(until),
  };
  const authorizer = new Authorizer(network, environment, {
    load: async () => memory,
    save: async (change) => {
      await saving;
      memory = { ...memory, ...change };
    },
  });
  return {
    sent,
    requests,
    network,
    authorizer,
    waits,
    pauses,
    answers,
    tokensLive: (seconds: number) => {
      expiresIn = seconds;
    },
    remembers: () => memory,
    /** From here on nothing is kept before it is let go. */
    holdSaving: () => {
      let letGo = () => {};
      saving = new Promise((resolve) => {
        letGo = resolve;
      });
      return { letGo };
    },
    reset: (target: ResetTarget = { kind: 'device', deviceId }) =>
      reset(network, authorizer, sampleScope, target),
  };
}

function kindOf(url: string): Kind {
  const { pathname } = new URL(url);
  if (pathname.startsWith('/api/v2/')) return 'api';
  if (pathname.endsWith('/register')) return 'register';
  return pathname.endsWith('/token') ? 'token' : 'reset';
}

/** Makes an answer with this status, as often as it is asked for. */
export function answer(status: number, body?: object, headers?: HeadersInit): () => Response {
  return () => new Response(body && JSON.stringify(body), { status, headers: headers ?? {} });
}
