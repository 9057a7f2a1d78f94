import * as v from 'valibot';
import type { AppIdentity } from '../app-request/app-request';
import type { Parameter, Told } from '../detection/requests/reset-path';
import type { ToldReset } from '../detection/requests/reset-requests';
import { type DeviceId, parseDeviceId } from '../pass/ids/device-id';
import {
  type AdobeEnvironmentId,
  adobeEnvironments,
  type Environment,
  furtherHosts,
  parseBaseUrl,
  sameEnvironment,
} from '../pass/ids/environment';
import { type GenericKey, parseKey } from '../pass/ids/generic-key';
import type { TempPassIds } from '../pass/ids/temp-pass';
import { tempPassEntries } from '../storage/temp-passes';
import { adobeKind } from './environment-schema';

const { requestorId, mvpdId, kind, appId, deviceUser, environmentParameter } =
  tempPassEntries.entries;
const ofTempPass = v.object({
  requestorId: v.optional(requestorId),
  mvpdId: v.optional(mvpdId),
  kind,
  appId,
  deviceUser,
  environmentParameter,
});

/** A field that stays empty, and what the request says in its place. */
export interface EmptyField {
  readonly field:
    | 'environment'
    | 'requestorId'
    | 'mvpdId'
    | 'deviceId'
    | 'key'
    | 'appId'
    | 'deviceUser'
    | 'environmentParameter';
  readonly because: 'placeholder' | 'cut';
}

/** What a reset request says of its Temp Pass, and whom it resets; never its token. */
export type ResetRequest = v.InferOutput<typeof ofTempPass> & {
  readonly environment?: Environment | undefined;
  /** Left out where the request is about everybody. */
  readonly deviceId?: DeviceId | undefined;
  readonly key?: GenericKey | undefined;
  /** What has a placeholder, or something cut or masked, where its value would stand. */
  readonly empty: readonly EmptyField[];
  /** Whether it is a request of the app for a profile or a decision, and no reset. */
  readonly ofApp?: true;
  /** How the app says who its viewer is. */
  readonly identity?: AppIdentity | undefined;
};

/** Whether a Temp Pass can be saved of what a request says, with nothing left to be filled in. */
export function namesTempPass({
  requestorId: requestor,
  mvpdId: mvpd,
  empty,
}: ResetRequest): boolean {
  return requestor !== undefined && mvpd !== undefined && empty.length === 0;
}

/** Whether a saved Temp Pass is the one that a request names, whole. */
export function isOfRequest(saved: TempPassIds, request: ResetRequest): boolean {
  const { environment, requestorId: requestor, mvpdId: mvpd } = request;
  return (
    saved.requestorId === requestor &&
    saved.mvpdId === mvpd &&
    environment !== undefined &&
    sameEnvironment(saved.environment, environment)
  );
}

/** What was glued to a value by mistake; no parameter of a reset is a token. */
const tokenLike = /eyJ[\w-]{6,}\.[\w-]+\./iu;

/** Names under which documentation still shows a host of Adobe's. */
const olderHosts: ReadonlyMap<string, AdobeEnvironmentId> = new Map(
  furtherHosts
    .filter(({ serves }) => serves === 'managementUrl')
    .map(({ url, kind }) => [new URL(url).host, kind]),
);

/**
 * Reads what a text tells of a reset.
 *
 * @returns undefined where it is none that could be sent to a Temp Pass
 */
export function readResetRequest({ base, isGeneric, parameters }: ToldReset) {
  if (base === undefined) return undefined;
  const environment = 'value' in base ? environmentAt(base.value) : undefined;
  if ('value' in base && environment === undefined) return undefined;
  const value = (name: Parameter) => knownValue(parameters.get(name));
  const read = v.safeParse(ofTempPass, {
    requestorId: value('requestor_id'),
    mvpdId: value('mvpd_id'),
    kind: isGeneric ? 'promotional' : 'basic',
    appId: value('appId'),
    deviceUser: value('deviceUser'),
    environmentParameter: value('environment'),
  });
  if (!read.success) return undefined;
  const whom = isGeneric ? 'key' : 'device_id';
  const empty = emptyFields([
    ['environment', base],
    ['requestorId', parameters.get('requestor_id')],
    ['mvpdId', parameters.get('mvpd_id')],
    [isGeneric ? 'key' : 'deviceId', parameters.get(whom)],
    ['appId', parameters.get('appId')],
    ['deviceUser', parameters.get('deviceUser')],
    ['environmentParameter', parameters.get('environment')],
  ]);
  const isEmpty = (field: EmptyField['field']) => empty.some((one) => one.field === field);
  // Left out is something else than left to be filled in.
  if (read.output.requestorId === undefined && !isEmpty('requestorId')) return undefined;
  if (read.output.mvpdId === undefined && !isEmpty('mvpdId')) return undefined;
  const deviceId = parseDeviceId(value('device_id') ?? '');
  const key = parseKey(value('key') ?? '');
  return {
    ...read.output,
    environment,
    deviceId: !isGeneric && deviceId.ok ? deviceId.value : undefined,
    key: isGeneric && key.ok ? key.value : undefined,
    empty,
  } satisfies ResetRequest;
}

function emptyFields(
  told: readonly (readonly [EmptyField['field'], Told | undefined])[],
): EmptyField[] {
  return told.flatMap(([field, one]) =>
    one !== undefined && 'doubt' in one ? [{ field, because: one.doubt }] : [],
  );
}

function knownValue(told: Told | undefined): string | undefined {
  if (told === undefined || !('value' in told)) return undefined;
  return told.value.includes('\ufffd') || tokenLike.test(told.value) ? undefined : told.value;
}

/** Adobe's by its host, else a custom one: a request names one of its base URLs, so both are it. */
function environmentAt(address: string): Environment | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const path = url.pathname.replace(/\/$/u, '');
  const known =
    adobeKind.options.find(
      (one) => new URL(adobeEnvironments[one].managementUrl).host === url.host,
    ) ?? olderHosts.get(url.host);
  if (known !== undefined && path === '') return { kind: known };
  const base = parseBaseUrl(`${url.origin}${path}`);
  if (!base.ok || url.username !== '' || tokenLike.test(base.value)) return undefined;
  return { kind: 'custom', managementUrl: base.value, serviceUrl: base.value };
}
