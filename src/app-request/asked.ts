import {
  type MvpdId,
  parseMvpdId,
  parseRequestorId,
  type RequestorId,
} from '../pass/ids/temp-pass';
import type { AppQuestion } from './app-request';
import { realValue } from './real-value';
import type { RequestPlace } from './request-place';

/** What a request is for, and the IDs that its address names. */
export interface Asked {
  readonly question: AppQuestion;
  readonly requestorId?: RequestorId | undefined;
  readonly mvpdId?: MvpdId | undefined;
  /** As V1 and the reset API have it in the query, not in a header. */
  readonly deviceId?: string | undefined;
  readonly resources?: readonly string[] | undefined;
}

/** Behind `/api/v2/{serviceProvider}/`: what is asked for, and which segment names the provider. */
const ofV2: readonly (readonly [RegExp, AppQuestion])[] = [
  [/^configuration$/u, 'configuration'],
  // A session's code, or a partner's name: no provider.
  [/^sessions(?:\/sso\/[^/]+|\/[^/]+)?$/u, 'sessions'],
  [/^profiles(?:\/(?:code|sso)\/[^/]+)?$/u, 'profiles'],
  [/^profiles\/((?!(?:code|sso)$)[^/]+)$/u, 'profiles'],
  [/^decisions\/preauthorize\/([^/]+)$/u, 'preauthorize'],
  [/^decisions\/authorize\/([^/]+)$/u, 'authorize'],
  [/^logout\/([^/]+)$/u, 'logout'],
];

const resetOrClient: readonly (readonly [RegExp, AppQuestion])[] = [
  [/^\/o\/client\/register$/u, 'register'],
  [/^\/o\/client\/token$/u, 'token'],
  [/^\/reset-tempass\/v[\d.]+\/reset(?:\/generic)?$/u, 'reset'],
];

/**
 * The requests of REST API V1 that name a device or a requestor (Experience League, "(Legacy) REST API Reference");
 * each also with the extension of the format that it answers in.
 */
const ofV1 =
  /^\/(?:reggie\/v1\/([^/]+)\/regcode|api\/v1\/config\/([^/]+)|api\/v1\/(?:authenticate\/freepreview|authorize|checkauthn|preauthorize|logout|tokens\/auth[nz]))(?:\.(?:xml|json))?$/iu;

/**
 * Reads what is asked for from the path and the parameters.
 *
 * @param parameters those of the query, and of a form in the body
 * @returns undefined where it is no request of Adobe Pass that is known here
 */
export function askedIn(
  { path }: RequestPlace,
  parameters: ReadonlyMap<string, string>,
): Asked | undefined {
  const plain = path.replace(/\/$/u, '');
  const [, provider = '', rest] = /^\/api\/v2\/([^/]+)\/(.+)$/u.exec(plain) ?? [];
  if (rest !== undefined) {
    for (const [pattern, question] of ofV2) {
      const found = pattern.exec(rest);
      if (found === null) continue;
      // A session is opened for the provider that its form names.
      const mvpd = question === 'sessions' ? parameters.get('mvpd') : segment(found[1]);
      return { question, requestorId: requestor(segment(provider)), mvpdId: mvpdOf(mvpd) };
    }
    return undefined;
  }
  for (const [pattern, question] of resetOrClient) {
    if (!pattern.test(plain)) continue;
    if (question !== 'reset') return { question };
    return {
      question,
      requestorId: requestor(parameters.get('requestor_id')),
      mvpdId: mvpdOf(parameters.get('mvpd_id')),
      deviceId: plain.endsWith('/generic') ? undefined : parameters.get('device_id'),
    };
  }
  const legacy = ofV1.exec(plain);
  if (legacy === null) return undefined;
  const named =
    segment(legacy[1] ?? legacy[2]) ??
    parameters.get('requestor_id') ??
    parameters.get('requestor');
  const resource = realValue(parameters.get('resource'));
  return {
    question: 'legacy',
    requestorId: requestor(named),
    mvpdId: mvpdOf(parameters.get('mso_id') ?? parameters.get('mvpd')),
    deviceId: parameters.get('deviceId'),
    resources: resource === undefined ? [] : [resource],
  };
}

function requestor(text: string | undefined): RequestorId | undefined {
  const value = realValue(text);
  const read = value === undefined ? undefined : parseRequestorId(value);
  return read?.ok && read.value === value ? read.value : undefined;
}

function mvpdOf(text: string | undefined): MvpdId | undefined {
  const value = realValue(text);
  const read = value === undefined ? undefined : parseMvpdId(value);
  return read?.ok && read.value === value ? read.value : undefined;
}

function segment(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
