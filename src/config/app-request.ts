import type { AppRequest } from '../app-request/app-request';
import type { AppRequestsRead } from '../app-request/app-requests-read';
import type { ResetRequest } from './reset-request';

/** Requests of an app that are no use to set anything up, and what they are instead. */
export type OtherRequest = 'appRequest' | 'tokenRequest';

/** Whether requests of an app may stand in a text, by a word of their paths; a reset has another. */
export function mayBeOfApp(text: string): boolean {
  return /\b(?:api|client|reggie)\b/u.test(text);
}

/** Whether it says whom or what it is about. */
export function tells({ requestorId, mvpdId, deviceId, identity }: AppRequest): boolean {
  return [requestorId, mvpdId, deviceId, identity].some((one) => one !== undefined);
}

/** The same of what is not read for itself, as a reset in a text is. */
export function tellsOfApp(request: AppRequest): boolean {
  return request.question !== 'reset' && tells(request);
}

/**
 * What a text is whose requests name nothing that could be set up.
 *
 * @returns undefined where it holds no request to Adobe Pass
 */
export function otherRequestIn(
  text: string,
  { requests }: AppRequestsRead,
): OtherRequest | undefined {
  if (requests.length === 0) return /\/api\/v2\//u.test(text) ? 'appRequest' : undefined;
  const isForToken = requests.every(
    ({ question }) => question === 'token' || question === 'register',
  );
  return isForToken ? 'tokenRequest' : 'appRequest';
}

/** A Temp Pass as far as a request of an app names it, to begin a form with. */
export function resetRequestOf(request: AppRequest): ResetRequest {
  const { environment, requestorId, mvpdId, deviceId, identity } = request;
  return {
    ...{ environment, requestorId, mvpdId, deviceId, identity },
    kind: identity === undefined ? 'basic' : 'promotional',
    empty: [],
    ofApp: true,
  };
}
