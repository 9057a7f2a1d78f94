import * as v from 'valibot';
import type { Result } from '../result';
import { type DeviceId, parseDeviceId } from './device-id';
import { adobeEnvironmentIds, type BaseUrl, parseBaseUrl } from './environment';
import { type GenericKey, parseKey } from './generic-key';
import { type IdentityTemplate, parseIdentityTemplate } from './identity';
import { type OptionalParameter, parseOptionalParameter } from './optional-parameter';
import {
  type MvpdId,
  parseMvpdId,
  parseRequestorId,
  parseSavedMvpdId,
  parseSavedRequestorId,
  type RequestorId,
} from './temp-pass';

/** Turns a parser of this library into a schema, so that no message goes around the parser. */
function parsed<Value extends string>(parse: (text: string) => Result<Value, unknown>) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
      const result = parse(dataset.value);
      if (result.ok) return result.value;
      // Which of them is said where a person typed it.
      addIssue({ message: 'refused' });
      return NEVER;
    }),
  );
}

export const baseUrlSchema = parsed<BaseUrl>(parseBaseUrl);

/** An {@link Environment} in a message or in storage. */
export const environmentSchema = v.variant('kind', [
  v.object({ kind: v.picklist(adobeEnvironmentIds) }),
  v.object({ kind: v.literal('custom'), managementUrl: baseUrlSchema, serviceUrl: baseUrlSchema }),
]);

export const requestorIdSchema = parsed<RequestorId>(parseRequestorId);
export const mvpdIdSchema = parsed<MvpdId>(parseMvpdId);
export const savedRequestorIdSchema = parsed<RequestorId>(parseSavedRequestorId);
export const savedMvpdIdSchema = parsed<MvpdId>(parseSavedMvpdId);
export const optionalParameterSchema = parsed<OptionalParameter>(parseOptionalParameter);

export const deviceIdSchema = parsed<DeviceId>(parseDeviceId);
export const genericKeySchema = parsed<GenericKey>(parseKey);
export const identityTemplateSchema = parsed<IdentityTemplate>(parseIdentityTemplate);

/** A `Viewer` of viewer.ts. */
export const viewerSchema = v.object({
  deviceId: deviceIdSchema,
  identity: v.optional(v.pipe(v.string(), v.maxLength(16_384))),
});

const deviceTarget = v.object({ kind: v.literal('device'), deviceId: deviceIdSchema });
const keyTarget = v.object({ kind: v.literal('key'), key: genericKeySchema });
const everyTarget = v.object({ kind: v.picklist(['everyDevice', 'everyKey']) });

/** A {@link SingleTarget}: one device or one key. */
export const singleTargetSchema = v.variant('kind', [deviceTarget, keyTarget]);
/** A {@link ResetTarget}. */
export const resetTargetSchema = v.variant('kind', [deviceTarget, keyTarget, everyTarget]);
