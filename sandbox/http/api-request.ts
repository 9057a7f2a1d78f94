import {
  findMvpd,
  findRequestor,
  isKnownMvpd,
  type Mvpd,
  type Requestor,
} from '../model/catalogue';
import { isUnknownPlatform } from '../model/platform';
import type { Viewer } from '../model/trials';
import type { World } from '../model/world';
import { apiError } from './api-error';
import { bearerClient, checkBearer } from './bearer';
import type { SandboxContext } from './context';
import { readDeviceId, readDeviceInfo, readGenericKey } from './viewer-headers';

const apiScope = 'api:client:v2';

/**
 * Checks what every request of REST API V2 needs: a token with the scope `api:client:v2`, a service
 * provider that its client may use, and an `X-Device-Info` that can be read, if there is one. A token without the scope is answered with 401, since
 * the published list has no other code for a token that will not do.
 *
 * @param world the running stand-in
 * @param c the request
 * @returns the service provider, or the refusal to answer with
 */
export async function serviceProviderOf(
  world: World,
  c: SandboxContext,
): Promise<Requestor | Response> {
  if ((await checkBearer(world, c, apiScope)) !== 'good') {
    return apiError('invalid_access_token_client_application');
  }
  const requestor = findRequestor(c.req.param('serviceProvider') ?? '');
  if (requestor === undefined) return apiError('invalid_parameter_service_provider');
  const permitted = (await bearerClient(world, c))?.serviceProviders ?? null;
  if (permitted !== null && !permitted.includes(requestor.id)) {
    return apiError('invalid_access_token_service_provider');
  }
  if (readDeviceInfo(c.req.header('X-Device-Info')) === undefined) {
    return apiError('invalid_header_device_info');
  }
  return requestor;
}

/**
 * How long a trial lasts that this request starts, in seconds: shorter on an unknown platform.
 *
 * @param world the running stand-in
 * @param c the request
 */
export function trialSecondsOf(world: World, c: SandboxContext): number {
  const { trialSeconds, unknownPlatformShare } = world.settings;
  const info = readDeviceInfo(c.req.header('X-Device-Info')) ?? null;
  return isUnknownPlatform(info) ? Math.round(trialSeconds * unknownPlatformShare) : trialSeconds;
}

/** Who asks about which provider. */
export interface ApiRequest {
  readonly requestor: Requestor;
  readonly mvpd: Mvpd;
  readonly viewer: Viewer;
}

/**
 * Checks what a question about somebody's trial needs beyond that: an MVPD of that service provider
 * that is set up, a device identifier, and for a promotional Temp Pass an identity. The order of
 * the checks is the stand-in's choice.
 *
 * @param world the running stand-in
 * @param c the request
 * @returns the question, or the refusal to answer with
 */
export async function apiQuestionOf(
  world: World,
  c: SandboxContext,
): Promise<ApiRequest | Response> {
  const requestor = await serviceProviderOf(world, c);
  if (requestor instanceof Response) return requestor;
  const mvpdId = c.req.param('mvpd') ?? '';
  const mvpd = findMvpd(requestor, mvpdId);
  if (mvpd === undefined) {
    return apiError(isKnownMvpd(mvpdId) ? 'invalid_integration' : 'invalid_parameter_mvpd');
  }
  if (mvpd.kind === 'basic' && mvpd.broken) {
    return apiError('invalid_configuration_temporary_access');
  }
  const deviceId = readDeviceId(c.req.header('AP-Device-Identifier'));
  if (deviceId === null) return apiError('invalid_header_device_identifier');
  if (mvpd.kind !== 'promotional') return { requestor, mvpd, viewer: { deviceId } };
  const key = readGenericKey(c.req.header('AP-TempPass-Identity'));
  if (key === null) return apiError('invalid_header_identity_for_temporary_access');
  return { requestor, mvpd, viewer: { deviceId, key } };
}
