import * as v from 'valibot';
import { clientCredentialsSchema } from '../pass/registration';
import { StoredItem } from './stored-item';

/** Software statement and client credentials of each registered application. Background only. */
export const secrets = new StoredItem(
  'secrets',
  'local',
  v.record(
    v.string(),
    v.object({
      statement: v.optional(v.string()),
      credentials: v.optional(clientCredentialsSchema),
    }),
  ),
  {},
);
