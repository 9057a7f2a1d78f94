import * as v from 'valibot';
import { parseDeviceId } from '../pass/ids/device-id';
import {
  type AdobeEnvironmentId,
  adobeEnvironments,
  type Environment,
  parseBaseUrl,
} from '../pass/ids/environment';
import { parseKey } from '../pass/ids/generic-key';
import { tempPassEntries } from '../storage/temp-passes';
import { adobeKind } from './environment-schema';

const { requestorId, mvpdId, kind, appId, deviceUser, environmentParameter } =
  tempPassEntries.entries;
const ofTempPass = v.object({
  requestorId,
  mvpdId,
  kind,
  appId,
  deviceUser,
  environmentParameter,
});

/** What a reset request says of its Temp Pass, and whom it resets; never its token. */
export type ResetRequest = v.InferOutput<typeof ofTempPass> & {
  readonly environment: Environment;
  /** Left out where the request is about everybody. */
  readonly deviceId?: string | undefined;
  readonly key?: string | undefined;
};

/** What was glued to a value by mistake; no parameter of a reset is a token. */
const tokenLike = /eyJ[\w-]{6,}\.[\w-]+\./iu;

/**
 * Where every reset goes, whatever stands in front of Adobe Pass. v2 and v2.1 of the API, still found
 * in older documentation, mean the same reset as v3, which is the one that is sent.
 */
export const resetPath = /\/reset-tempass\/v(?:3|2(?:\.1)?)\/reset/u;
const wholePath = new RegExp(`^(.*)${resetPath.source}(/generic)?/?$`, 'u');

/** Names under which documentation still shows a host of Adobe's. */
const olderHosts: ReadonlyMap<string, AdobeEnvironmentId> = new Map([
  ['mgmt.prequal.auth-staging.adobe.com', 'prequal-staging'],
]);

/**
 * Reads the address of a reset.
 *
 * @param more parameters that a command puts onto it
 * @returns undefined where it is none that could be sent to a Temp Pass
 */
export function readResetRequest(
  address: string,
  more: readonly (readonly [string, string])[] = [],
): ResetRequest | undefined {
  const absolute = /^https?:\/\//iu.test(address) ? address : `https://${address}`;
  if (!URL.canParse(absolute)) return undefined;
  const url = new URL(absolute);
  const [, base, generic] = wholePath.exec(url.pathname) ?? [];
  const environment = base === undefined ? undefined : environmentAt(url, base);
  if (environment === undefined) return undefined;
  const value = valuesOf([...url.searchParams, ...more]);
  const read = v.safeParse(ofTempPass, {
    requestorId: value('requestor_id'),
    mvpdId: value('mvpd_id'),
    kind: generic === undefined ? 'basic' : 'promotional',
    appId: value('appId'),
    deviceUser: value('deviceUser'),
    environmentParameter: value('environment'),
  });
  if (!read.success) return undefined;
  const deviceId = parseDeviceId(value('device_id') ?? '');
  const key = parseKey(value('key') ?? '');
  return {
    ...read.output,
    environment,
    deviceId: generic === undefined && deviceId.ok ? deviceId.value : undefined,
    key: generic !== undefined && key.ok ? key.value : undefined,
  };
}

/** Adobe's by its host, else a custom one: a request names one of its base URLs, so both are it. */
function environmentAt(url: URL, path: string): Environment | undefined {
  const known =
    adobeKind.options.find(
      (one) => new URL(adobeEnvironments[one].managementUrl).host === url.host,
    ) ?? olderHosts.get(url.host);
  if (known !== undefined && path === '') return { kind: known };
  const base = parseBaseUrl(`${url.origin}${path}`);
  if (!base.ok || url.username !== '' || tokenLike.test(base.value)) return undefined;
  return { kind: 'custom', managementUrl: base.value, serviceUrl: base.value };
}

/** One value for each name; two that differ are as good as none. */
function valuesOf(pairs: readonly (readonly [string, string])[]) {
  return (name: string): string | undefined => {
    const values = new Set(
      // A page that shows markup as text leaves `&amp;` between the parameters.
      pairs.filter(([key]) => key.replace(/^amp;/u, '') === name).map(([, value]) => value),
    );
    const [only] = values;
    if (values.size !== 1 || only === undefined || only === '') return undefined;
    return only.includes('\ufffd') || tokenLike.test(only) ? undefined : only;
  };
}
