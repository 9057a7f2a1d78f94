import * as v from 'valibot';
import { holdsSecret } from '../input/name-refusal';
import { writtenDeviceInfoSchema } from '../pass/device-info/parse-device-info';
import { passphraseSealedSchema } from '../sealed/passphrase-sealed';
import { registeredApplicationSchema } from '../storage/applications';
import { deviceEntries } from '../storage/devices';
import { maxName, tempPassEntries } from '../storage/temp-passes';
import { siteSchema } from '../storage/watched-sites';
import { writtenEnvironmentSchema } from './environment-schema';

/** The version of set-ups that is written, and the newest that is read. */
export const version = 1;
/** Longest text that is read, in UTF-16 code units. */
export const maxTextLength = 1024 * 1024;

/** Characters that turn the text around them the other way: a name must read as it is written. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const withoutTurning = (text: string) => text.replace(turning, '').trim();
/** What is said of a name that is a secret; nothing of it. */
export const secretName = 'secretName';
const noSecret = v.check((text: string) => !holdsSecret(text), secretName);
const name = v.pipe(
  v.string(),
  noSecret,
  v.transform(withoutTurning),
  v.trim(),
  v.maxLength(maxName),
);
const { requestorId, mvpdId, kind, keyHash, appId, deviceUser, environmentParameter } =
  tempPassEntries.entries;
const { resourceIds, identityTemplate, plainAddress } = tempPassEntries.entries;

/** As the JSON that is sent, or as the header's value. */
const deviceInfo = v.optional(writtenDeviceInfoSchema);

/**
 * Which of several applications with that name and environment, from 1, in the order of the file. A version
 * that does not know it takes the first.
 */
const number = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));

const writtenTempPass = v.object({
  name: v.optional(name),
  environment: writtenEnvironmentSchema,
  requestorId,
  mvpdId,
  kind,
  keyHash,
  appId,
  deviceUser,
  environmentParameter,
  /** Names an application of the same environment. */
  application: v.optional(name),
  applicationNumber: number,
  /** The same, for reading and starting trials. */
  trialApplication: v.optional(name),
  trialApplicationNumber: number,
  resourceIds,
  identityTemplate,
  plainAddress,
  deviceInfo,
  pinned: v.optional(v.literal(true)),
});

const writtenApplication = v.object({
  name,
  environment: writtenEnvironmentSchema,
  credential: registeredApplicationSchema.entries.credential,
});

/** Without what stays in this browser: what was used with it, and whether it is pinned. */
const writtenDevice = v.object({
  deviceId: deviceEntries.entries.deviceId,
  name: v.pipe(
    v.string(),
    noSecret,
    deviceEntries.entries.name,
    v.transform(withoutTurning),
    v.minLength(1),
  ),
  deviceInfo,
});

function list<Schema extends v.GenericSchema>(entry: Schema) {
  return v.optional(v.pipe(v.array(entry), v.maxLength(500)), []);
}

/**
 * What a team shares of its settings. `noQuestion` of a Temp Pass is no part of it: a file must
 * not take a question away.
 */
export const setUpSchema = v.object({
  resetTempPass: v.literal(version),
  tempPasses: list(writtenTempPass),
  applications: list(writtenApplication),
  devices: list(writtenDevice),
  watchedSites: list(siteSchema),
  /** Statements, sealed under a passphrase given for the file. */
  secrets: v.optional(passphraseSealedSchema),
});

export type SetUp = v.InferOutput<typeof setUpSchema>;
export type SetUpDevice = SetUp['devices'][number];
export type SetUpTempPass = SetUp['tempPasses'][number];
/** A settings file as it is written. */
export type WrittenSetUp = v.InferInput<typeof setUpSchema>;
