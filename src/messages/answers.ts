import * as v from 'valibot';
import { failureSchema } from '../failure/failure';
import { decisionSchema } from '../pass/trial/decision';
import { trialSchema } from '../pass/trial/trial';
import { passphraseSealedSchema } from '../sealed/passphrase-sealed';
import { registeredApplicationSchema } from '../storage/applications';
import { configurationSchema } from '../storage/configurations';
import { resetRecordSchema } from '../storage/resets';
import { runSchema } from '../storage/runs/run-record';
import { tempPassSchema } from '../storage/temp-passes';
import { deviceTrialSchema, followStatusSchema } from '../storage/trials/device-trial';
import type { CommandType } from './commands';

/**
 * What each command is answered with: see commands.ts for what an answer says and what it does not.
 * No schema here has room for a secret in the clear.
 */
export const answerSchemas = {
  reset: resetRecordSchema,
  resetEvery: resetRecordSchema,
  repeatReset: v.nullable(resetRecordSchema),
  readTrial: trialSchema,
  startTrial: v.array(decisionSchema),
  allowStart: v.null(),
  readConfiguration: configurationSchema,
  saveApplication: registeredApplicationSchema,
  removeApplication: v.null(),
  restoreApplication: v.null(),
  checkApplication: registeredApplicationSchema,
  forgetCredentials: v.null(),
  saveTempPass: tempPassSchema,
  fillPopup: v.null(),
  removeTempPass: v.null(),
  moveTempPass: v.null(),
  pinTempPass: v.null(),
  restoreTempPass: v.null(),
  saveDevice: v.null(),
  removeDevice: v.null(),
  restoreDevice: v.null(),
  dismissReset: v.null(),
  keepPasted: v.null(),
  /** Undefined where nothing waits, or no longer. */
  takePasted: v.object({ text: v.optional(v.string()) }),
  /** By application. */
  authorizations: v.record(
    v.string(),
    v.object({
      /** Whether there is something to authorize with; undefined while locked. */
      held: v.optional(v.boolean()),
      /** Until when its token lives, in ms since 1970. */
      tokenUntil: v.optional(v.number()),
    }),
  ),
  replaceSettings: v.null(),
  watchSite: v.null(),
  forgetSite: v.null(),
  listenToTab: v.null(),
  stopListening: v.null(),
  listenToSite: v.null(),
  followTrials: v.object({ devices: v.array(deviceTrialSchema), status: followStatusSchema }),
  unfollowTrials: v.null(),
  updateHistory: v.null(),
  deleteHistory: v.null(),
  setHistoryLimits: v.null(),
  createRun: runSchema,
  addToRun: runSchema,
  startRun: runSchema,
  pauseRun: runSchema,
  resumeRun: runSchema,
  cancelRun: runSchema,
  retryFailed: runSchema,
  adjustRun: runSchema,
  deleteRun: v.null(),
  /** How many were added, and were there before; the others are over the limits. */
  importLog: v.object({ added: v.number(), known: v.number() }),
  dismissConfirmation: v.null(),
  unlock: v.null(),
  lock: v.null(),
  setPassphrase: v.null(),
  removePassphrase: v.null(),
  forgetSecrets: v.null(),
  exportSecrets: passphraseSealedSchema,
  importSecrets: v.object({
    /** The IDs of the applications that got a statement. */
    given: v.array(v.string()),
    /** How many statements nobody got, as several could be meant. */
    left: v.number(),
  }),
  discardUnreadable: v.null(),
  setIdleLimit: v.null(),
} as const satisfies Record<CommandType, v.GenericSchema>;

export type AnswerOf<Type extends CommandType> = v.InferOutput<(typeof answerSchemas)[Type]>;

export const failedAnswerSchema = v.object({ ok: v.literal(false), error: failureSchema });
