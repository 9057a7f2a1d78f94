import { isPlaceholder } from '../detection/values/placeholder';
import { deviceIdInText } from '../input/entered-device-id';
import { parseMvpdId, parseRequestorId } from '../pass/ids/temp-pass';
import { onlyEnvironmentIn } from './named-environments';
import type { EmptyField, ResetRequest } from './reset-request';

/**
 * Where REST API V2 reads a profile, and where it is asked for a decision. A profile can also be read by
 * an authentication code or a partner's answer (`profiles/code/…`, `profiles/sso/…`): no MVPD is named.
 */
const ofMvpd =
  /(?:https?:\/\/([a-z\d.-]{1,256})(?::\d{1,5})?(?:\/[^\s/?"'`]{1,256}){0,8}?)?\/api\/v2\/([^\s/?"'`]{1,256})\/(?:profiles\/(?!(?:code|sso)\/)|decisions\/authorize\/)([^\s/?"'`]{1,256})/giu;
/** What ends a sentence, a bracket or a line around an address. */
const behind = /[.,;:!)\]>\\]+$/u;
const identity = /ap-temppass-identity/iu;

/** A request that is no reset, and what it is instead. */
export type OtherRequest = 'appRequest' | 'tokenRequest';

/**
 * Reads a request that an app sends REST API V2 for a profile or a decision: it names the Temp Pass
 * that the app is tested with, and the device. Of headers it reads none but `AP-Device-Identifier`.
 *
 * @returns undefined where the text has none, or several of different Temp Passes
 */
export function appRequestIn(text: string): ResetRequest | undefined {
  // REST API V2 is at the service host alone: a path of it behind another host is nobody's request.
  const environment = onlyEnvironmentIn(text, ['serviceUrl']);
  const [first, ...others] = [...text.matchAll(ofMvpd)]
    .filter(([, host]) => host === undefined || onlyEnvironmentIn(host, ['serviceUrl']))
    .map(([, , requestor = '', mvpd = '']) => ({ requestor, mvpd: segmentOf(mvpd) }));
  if (first === undefined || environment === undefined) return undefined;
  const { requestor, mvpd } = first;
  if (others.some((one) => one.requestor !== requestor || one.mvpd !== mvpd)) return undefined;
  const requestorId = parseRequestorId(decoded(requestor));
  const mvpdId = parseMvpdId(decoded(mvpd));
  const empty: EmptyField[] = [];
  if (isPlaceholder(requestor)) empty.push({ field: 'requestorId', because: 'placeholder' });
  else if (!requestorId.ok) return undefined;
  if (isPlaceholder(mvpd)) empty.push({ field: 'mvpdId', because: 'placeholder' });
  else if (!mvpdId.ok) return undefined;
  const isEmpty = (field: EmptyField['field']) => empty.some((one) => one.field === field);
  return {
    environment,
    requestorId: requestorId.ok && !isEmpty('requestorId') ? requestorId.value : undefined,
    mvpdId: mvpdId.ok && !isEmpty('mvpdId') ? mvpdId.value : undefined,
    kind: identity.test(text) ? 'promotional' : 'basic',
    deviceId: deviceIdInText(text),
    empty,
    ofApp: true,
  };
}

/** What a text is that names no Temp Pass and registers nothing, by the path of an API in it. */
export function otherRequestIn(text: string): OtherRequest | undefined {
  if (/\/o\/client\/(?:token|register)\b/u.test(text)) return 'tokenRequest';
  return /\/api\/v2\//u.test(text) ? 'appRequest' : undefined;
}

/** The last segment of a path, without what stands around the address. */
function segmentOf(text: string): string {
  return isPlaceholder(text) ? text : text.replace(behind, '');
}

/** As it stands in a path; `%` may stand for itself in a text that is no address. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
