import * as v from 'valibot';
import { isPrivate } from '../input/private-text';
import type { DeviceInfo } from '../pass/device-info/device-info';
import { deviceInfoKeys } from '../pass/device-info/device-info-keys';
import { parseDeviceInfo } from '../pass/device-info/parse-device-info';
import type { Environment } from '../pass/ids/environment';
import { parseJson } from '../pass/json';
import type { AppRequest } from './app-request';
import { askedIn } from './asked';
import { type HttpRequest, headerValues, onlyHeader, ownHeaders } from './http-request';
import { onlyValues } from './only-values';
import { realValue } from './real-value';
import { requestPlace } from './request-place';
import { deviceIdInHeader, plainDeviceId } from './told-device';
import { identityInHeader } from './told-identity';

const knownKeys: ReadonlySet<string> = new Set(deviceInfoKeys);
const maxResources = 100;
const maxResourceLength = 1_024;

const decisionBody = v.object({ resources: v.array(v.string()) });

/**
 * Reads what a request that an app sent to Adobe Pass says of environment, Temp Pass, device and
 * viewer (REST API V2, dynamic client registration, the reset API, REST API V1). Whatever is doubtful
 * in it, such as a placeholder or something cut, is left out.
 *
 * @param http as it was observed, or read from a text
 * @param custom environments that are known beside Adobe's, matched by origin and base path
 * @returns undefined where it is no request to Adobe Pass
 */
export async function readAppRequest(
  http: HttpRequest,
  custom: readonly Environment[] = [],
): Promise<AppRequest | undefined> {
  const place = requestPlace(http.url, custom);
  if (place === undefined) return undefined;
  const { environment, query } = place;
  // With a header of Adobe's, a proxy that is not known stands before Adobe Pass.
  const isMarked = ownHeaders.some((name) => headerValues(http, name).length > 0);
  if (environment === undefined && !isMarked) return undefined;
  const parameters = onlyValues([...formOf(http.body), ...query]);
  const asked = askedIn(place, parameters);
  if (asked === undefined) return undefined;
  const { question, requestorId, mvpdId } = asked;
  const device = onlyHeader(http, 'AP-Device-Identifier');
  return {
    question,
    environment,
    requestorId,
    mvpdId,
    deviceId:
      asked.deviceId === undefined ? deviceIdInHeader(device) : plainDeviceId(asked.deviceId),
    identity: await identityInHeader(onlyHeader(http, 'AP-TempPass-Identity')),
    deviceInfo: deviceInfoIn(onlyHeader(http, 'X-Device-Info') ?? parameters.get('device_info')),
    resources: asked.resources ?? resourcesIn(http.body),
  };
}

/** Under the names that Adobe lists: what an app says under others may be anything of its viewer's. */
function deviceInfoIn(value: string | undefined): DeviceInfo | undefined {
  const read = parseDeviceInfo(value ?? '');
  if (!read.ok) return undefined;
  const listed = Object.entries(read.value).filter(([name]) => knownKeys.has(name));
  return listed.some(([, one]) => isPrivate(String(one))) ? undefined : Object.fromEntries(listed);
}

function resourcesIn(body: string | undefined): readonly string[] {
  const read = v.safeParse(decisionBody, parseJson(body ?? ''));
  if (!read.success) return [];
  return [...new Set(read.output.resources)]
    .filter((one) => one.length <= maxResourceLength && realValue(one) !== undefined)
    .slice(0, maxResources);
}

/** The parameters of a form; of JSON nothing comes that has one of our names. */
function formOf(body: string | undefined): URLSearchParams {
  return new URLSearchParams(/^[\w.%+-]+=/u.test(body ?? '') ? body : '');
}
