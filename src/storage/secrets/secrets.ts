import * as v from 'valibot';
import { accessTokenSchema, clientCredentialsSchema } from '../../pass/auth/registration';
import { passphraseSealedSchema } from '../../sealed/passphrase-sealed';
import { sealedSchema } from '../../sealed/sealed';
import { StoredItem } from '../item/stored-item';

/** What one registered application authorizes with. */
const applicationSecret = v.object({
  statement: v.optional(v.string()),
  credentials: v.optional(clientCredentialsSchema),
  /** An access token pasted by hand, in place of a statement. */
  token: v.optional(accessTokenSchema),
});
export type ApplicationSecret = v.InferOutput<typeof applicationSecret>;

/** By the application's ID. */
export const secretEntriesSchema = v.record(v.string(), applicationSecret);
export type SecretEntries = Readonly<v.InferOutput<typeof secretEntriesSchema>>;

/**
 * Secrets as they are stored: always sealed, under the key of this profile (device-key.ts) or
 * under the passphrase. What is overwritten in the browser's storage stays in its files for long
 * (seen in Chromium's LevelDB and in Firefox's SQLite), so the clear text is never in there.
 */
export const keptSecretsSchema = v.variant('by', [
  v.object({ by: v.literal('deviceKey'), sealed: sealedSchema }),
  v.object({ by: v.literal('passphrase'), ...passphraseSealedSchema.entries }),
]);
export type KeptSecrets = v.InferOutput<typeof keptSecretsSchema>;

/** The secrets that outlive the browser. Written and read by background/secrets/ alone. */
export const secrets = new StoredItem(
  'secrets',
  'local',
  v.optional(keptSecretsSchema),
  undefined,
  { failOnInvalid: true },
);

/**
 * The secrets that are kept only until the browser closes. Written and read by background/secrets/
 * alone. While the key changes there are two: sealed as before, and as they will be.
 */
export const sessionSecrets = new StoredItem(
  'sessionSecrets',
  'session',
  v.array(sealedSchema),
  [],
);
