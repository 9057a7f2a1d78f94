import * as v from 'valibot';
import { deviceInfoSchema } from '../pass/device-info/device-info';
import { defaultHash, type HashFunction, hashFunctions } from '../pass/ids/digest';
import {
  environmentSchema,
  identityTemplateSchema,
  mvpdIdSchema,
  optionalParameterSchema,
  requestorIdSchema,
  savedMvpdIdSchema,
  savedRequestorIdSchema,
} from '../pass/ids/schemas';
import { StoredItem } from './item/stored-item';

const parameter = v.optional(optionalParameterSchema);

/** The most characters of the name of a Temp Pass or an application. */
export const maxName = 200;

/** A Temp Pass as typed in Settings: one thing to reset, not saved yet. */
export const tempPassEntries = v.object({
  name: v.pipe(v.string(), v.trim(), v.maxLength(maxName)),
  environment: environmentSchema,
  /** Which of several applications of that environment to use; undefined: the first. */
  applicationId: v.optional(v.string()),
  requestorId: requestorIdSchema,
  mvpdId: mvpdIdSchema,
  kind: v.picklist(['basic', 'promotional']),
  /** With what the app hashes an address; undefined: the default. Of a promotional one alone. */
  keyHash: v.optional(v.picklist(hashFunctions)),
  appId: parameter,
  deviceUser: parameter,
  environmentParameter: parameter,
  /** Which application reads and starts trials; undefined: one that may. */
  trialApplicationId: v.optional(v.string()),
  /** The titles that starting a trial asks for; undefined: the requestor ID, as Adobe's example. */
  resourceIds: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1024))),
      v.maxLength(20),
    ),
  ),
  /** How the app says who its viewer is; undefined: the default. Of a promotional one alone. */
  identityTemplate: v.optional(identityTemplateSchema),
  /** Whether the app sends the address itself in there instead of its hash. */
  plainAddress: v.optional(v.boolean()),
  /** What its devices are that do not say it themselves; undefined: nothing is known of them. */
  deviceInfo: v.optional(deviceInfoSchema),
  /** In production, a right click resets without asking first. */
  noQuestion: v.optional(v.boolean()),
});

const savedParameter = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1024)));

/**
 * A Temp Pass as it is saved. What an earlier version accepted and this one does not is read all the
 * same, or one such value would make every Temp Pass unreadable: it can be seen and mended in
 * Settings, and a reset refuses it (`resetScopeOf` of pass/ids/temp-pass.ts).
 */
export const tempPassSchema = v.object({
  ...tempPassEntries.entries,
  requestorId: savedRequestorIdSchema,
  mvpdId: savedMvpdIdSchema,
  appId: savedParameter,
  deviceUser: savedParameter,
  environmentParameter: savedParameter,
  id: v.string(),
  /** Whether the popup offers it right after those that were reset last. */
  pinned: v.optional(v.literal(true)),
});
export type TempPass = v.InferOutput<typeof tempPassSchema>;

/** What a person saved to reset. Written by background/settings/ alone. */
export const tempPasses = new StoredItem('tempPasses', 'local', v.array(tempPassSchema), [], {
  failOnInvalid: true,
});

/** How people know a Temp Pass: by its name, else by its two IDs. */
export function nameOf({ name, requestorId, mvpdId }: TempPass): string {
  return name === '' ? `${requestorId} · ${mvpdId}` : name;
}

/** The titles that starting its trial asks for; Adobe's example asks for the requestor ID. */
export function resourceIdsOf({ resourceIds, requestorId }: TempPass): readonly string[] {
  return resourceIds?.length ? resourceIds : [requestorId];
}

/** With what its app hashes the e-mail address of a viewer. */
export function keyHashOf({ keyHash }: Pick<TempPass, 'keyHash'>): HashFunction {
  return keyHash ?? defaultHash;
}
