import * as v from 'valibot';
import type { Authorizer } from '../auth/authorizer';
import { apiScope } from '../auth/scopes';
import { type DeviceInfo, deviceInfoHeader } from '../device-info/device-info';
import type { Answer } from '../http/answer';
import { type PassError, passError } from '../http/errors';
import { type PassNetwork, type PassRequest, send } from '../http/http';
import { type Environment, endpointsOf } from '../ids/environment';
import type { RequestorId } from '../ids/temp-pass';
import { failure, type Result, success } from '../result';
import { personalTexts, type Viewer, viewerHeaders } from './viewer';

/** A question to REST API V2. */
export interface ApiRequest extends Pick<PassRequest, 'retry' | 'signal' | 'maxBodyLength'> {
  readonly environment: Environment;
  readonly requestorId: RequestorId;
  /** Below `/api/v2/{serviceProvider}/`, encoded. */
  readonly path: string;
  readonly viewer?: Viewer;
  /** What the streaming device is, where that is known: Adobe asks for it with every request. */
  readonly deviceInfo: DeviceInfo | undefined;
  /** Sent as JSON with POST; GET where left out. */
  readonly body?: object;
}

/** An error where none should be: answered with 200. */
const errorInside = v.union([
  v.object({ code: v.string() }),
  v.object({ status: v.pipe(v.number(), v.minValue(400)) }),
]);

/**
 * Asks REST API V2 with a token of the scope `api:client:v2`. A token that it does not take (401)
 * is renewed once; its 403 speak of the viewer, so that no credentials are renewed for one.
 *
 * @returns an answer with 200 that holds JSON; any other is an error
 */
export async function requestApi(
  network: PassNetwork,
  authorizer: Authorizer,
  { environment, requestorId, path, viewer, deviceInfo, body, ...how }: ApiRequest,
): Promise<Result<Answer, PassError>> {
  const url = `${endpointsOf(environment).serviceUrl}/api/v2/${encodeURIComponent(requestorId)}/${path}`;
  const sent = await authorizer.authorized(
    (token) =>
      send(network, {
        ...how,
        endpoint: 'api',
        url,
        headers: {
          Accept: 'application/json',
          Authorization: `Bearer ${token}`,
          ...(viewer && viewerHeaders(viewer)),
          ...(deviceInfo && { 'X-Device-Info': deviceInfoHeader(deviceInfo) }),
          ...(body && { 'Content-Type': 'application/json' }),
        },
        ...(body ? { method: 'POST', body: JSON.stringify(body) } : { method: 'GET' }),
        secrets: [token, ...(viewer ? personalTexts(viewer) : [])],
      }),
    apiScope,
  );
  return sent.ok ? read(sent.value) : sent;
}

function read(answer: Answer): Result<Answer, PassError> {
  const isError = answer.read(() => errorInside) !== undefined;
  const isJson = answer.read(() => v.unknown()) !== undefined;
  if (answer.status === 200 && isJson && !isError) return success(answer);
  return failure(passError(kinds[answer.status] ?? 'unexpectedAnswer', answer.reason()));
}

const kinds: Readonly<Record<number, PassError['kind']>> = { 400: 'badRequest', 403: 'forbidden' };
