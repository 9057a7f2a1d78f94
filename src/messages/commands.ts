import * as v from 'valibot';
import { deviceInfoSchema } from '../pass/device-info/device-info';
import {
  environmentSchema,
  requestorIdSchema,
  singleTargetSchema,
  viewerSchema,
} from '../pass/ids/schemas';
import { trialSchema } from '../pass/trial/trial';
import { passphraseSealedSchema } from '../sealed/passphrase-sealed';
import { registeredApplicationSchema } from '../storage/applications';
import { namedDeviceSchema } from '../storage/devices';
import { idleLimitSchema } from '../storage/idle-limit';
import { maxName, tempPassSchema } from '../storage/temp-passes';
import { siteSchema } from '../storage/watched-sites';
import { deviceCommands } from './device-commands';
import { historyCommands } from './history-commands';
import { listeningCommands, tabIdSchema } from './listening-commands';
import { runCommands } from './run-commands';
import { tempPassCommands } from './temp-pass-commands';
import { trialCommands } from './trial-commands';

/** The fewest characters of a new passphrase. */
export const leastPassphrase = 8;

const id = v.pipe(v.string(), v.maxLength(64));
/** Made by the page that asks, so that asking twice by mistake resets once. */
const resetId = v.pipe(v.string(), v.uuid());
/** The most characters of a software statement or an access token. */
export const maxSecret = 65_536;
/** A software statement or an access token. */
export const secretSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxSecret));
/** In UTF-16 code units, as long as what Settings take (config/schema.ts). */
export const maxPasted = 1024 * 1024;
const passphrase = v.pipe(v.string(), v.maxLength(1024));
const newPassphrase = v.pipe(passphrase, v.minLength(leastPassphrase));

const settingsLists = v.object({
  tempPasses: v.pipe(v.array(tempPassSchema), v.maxLength(5_000)),
  applications: v.pipe(v.array(registeredApplicationSchema), v.maxLength(5_000)),
  devices: v.array(namedDeviceSchema),
});

/**
 * Every command; only pages of this extension may send one (background/messages/allowed-senders.ts).
 *
 * What a person saves or dismisses goes through a command, so that two windows cannot lose each
 * other's change: each stored item has one writer, which its docstring in src/storage/ names.
 *
 * An answer says that a command was taken, and what it found. It is not what pages draw: the
 * browser may stop the background at any moment, and close the page that asked. So the background
 * writes to storage what became of a command, and pages draw *what is stored*, whoever asked for
 * it. A reset whose command was never answered is still in its record (storage/resets.ts).
 *
 * The one exception is a storage that takes nothing more: then the answer to a reset carries its
 * outcome, and the page that asked shows it (view/result/use-resets.ts) until the disk has it.
 */
export const commandSchema = v.variant('type', [
  v.object({
    type: v.literal('reset'),
    id: resetId,
    tempPassId: id,
    targets: v.pipe(v.array(singleTargetSchema), v.minLength(1), v.maxLength(2)),
    /** Whose trial shows whether it worked; left out where the targets do not say. */
    viewer: v.optional(viewerSchema),
    /** The trial as it was shown before. */
    before: v.optional(trialSchema),
    /**
     * The tab whose app waits for it: reloaded once all of it is done, and verified where somebody can;
     * not where a part failed or is unknown, nor where the tab has left its origin meanwhile.
     */
    thenReload: v.optional(tabIdSchema),
  }),
  v.object({
    type: v.literal('readTrial'),
    /** The window that asks: what it asked before is given up. */
    reader: id,
    tempPassId: id,
    viewer: viewerSchema,
  }),
  /** Starts the trial's clock, and uses titles of a promotional one. */
  v.object({
    type: v.literal('startTrial'),
    /** The window that asks, as in `readTrial`: it starts only what it has read since the last start. */
    reader: id,
    tempPassId: id,
    viewer: viewerSchema,
  }),
  /** From now on a reset of this Temp Pass may start the next trial, where both are asked for at once. */
  v.object({ type: v.literal('allowStart'), tempPassId: id }),
  /**
   * Resets again what a record of some was about; it asks first where a right click would, and then
   * its answer is null.
   */
  v.object({
    type: v.literal('repeatReset'),
    id: resetId,
    recordId: resetId,
    /** That of the record: what the person saw. */
    tempPassId: id,
  }),
  /** Asks Adobe Pass for the providers of a requestor. */
  v.object({
    type: v.literal('readConfiguration'),
    environment: environmentSchema,
    requestorId: requestorIdSchema,
    /** Which application to ask with; left out: one that may. */
    trialApplicationId: v.optional(id),
    /** The device under test, whose platform it is for. */
    deviceInfo: v.optional(deviceInfoSchema),
  }),
  v.object({
    type: v.literal('resetEvery'),
    id: resetId,
    tempPassId: id,
    target: v.picklist(['everyDevice', 'everyKey']),
    /** The MVPD ID as the person typed it to confirm. */
    typedMvpdId: v.pipe(v.string(), v.maxLength(1024)),
  }),
  v.object({
    type: v.literal('saveApplication'),
    id: v.optional(id),
    name: v.pipe(v.string(), v.trim(), v.maxLength(maxName)),
    environment: environmentSchema,
    /** Whether its secrets are kept only until the browser closes. */
    sessionOnly: v.optional(v.boolean()),
    /** Left out to keep the one that is saved. */
    credential: v.optional(
      v.variant('kind', [
        v.object({ kind: v.literal('statement'), statement: secretSchema }),
        v.object({
          kind: v.literal('token'),
          token: secretSchema,
          /** In ms since 1970; undefined where the token does not say. */
          expiresAt: v.optional(v.number()),
        }),
      ]),
    ),
  }),
  v.object({ type: v.literal('removeApplication'), id }),
  v.object({ type: v.literal('restoreApplication'), id }),
  v.object({ type: v.literal('checkApplication'), id }),
  v.object({ type: v.literal('forgetCredentials'), id }),
  ...tempPassCommands,
  ...deviceCommands,
  ...listeningCommands,
  ...historyCommands,
  ...trialCommands,
  ...runCommands,
  /** All lists at once, from an import or its undo; refused where they changed meanwhile. */
  v.object({
    type: v.literal('replaceSettings'),
    basedOn: settingsLists,
    ...settingsLists.entries,
  }),
  /** An earlier reset whose result is unknown is not to be told any more. */
  v.object({ type: v.literal('dismissReset'), id: resetId }),
  v.object({ type: v.literal('authorizations') }),
  /** What was pasted in one page goes on in another; it may be a secret, and is stored nowhere. */
  v.object({ type: v.literal('keepPasted'), text: v.pipe(v.string(), v.maxLength(maxPasted)) }),
  v.object({ type: v.literal('takePasted') }),
  /** Look by itself on a site from when the browser grants access to it. */
  v.object({ type: v.literal('watchSite'), site: siteSchema }),
  v.object({ type: v.literal('forgetSite'), site: siteSchema }),
  /** The question before a reset of production was answered, with yes or with no. */
  v.object({ type: v.literal('dismissConfirmation'), id }),
  v.object({ type: v.literal('unlock'), passphrase }),
  v.object({ type: v.literal('lock') }),
  v.object({
    type: v.literal('setPassphrase'),
    /** The one before, where there is one. */
    current: v.optional(passphrase),
    passphrase: newPassphrase,
  }),
  v.object({ type: v.literal('removePassphrase'), current: passphrase }),
  v.object({ type: v.literal('forgetSecrets') }),
  /** For a file; under its own passphrase, not that of this browser. */
  v.object({ type: v.literal('exportSecrets'), passphrase: newPassphrase }),
  v.object({
    type: v.literal('importSecrets'),
    passphrase,
    secrets: passphraseSealedSchema,
    /** The applications that the import of the same file has just added. */
    added: v.optional(v.array(id), []),
    /** Only tries the passphrase. */
    justCheck: v.optional(v.boolean()),
  }),
  /** Deletes saved items that cannot be read, and nothing else. */
  v.object({ type: v.literal('discardUnreadable') }),
  v.object({ type: v.literal('setIdleLimit'), ...idleLimitSchema.entries }),
]);
export type Command = v.InferOutput<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;
/** A command as a page writes it, before the schema has branded its IDs. */
export type CommandInput = v.InferInput<typeof commandSchema>;
