import * as v from 'valibot';
import { accessTokenSchema } from '../../pass/auth/registration';
import { StoredItem } from '../item/stored-item';

/**
 * The access token of each registered application, in memory only. Written and read by
 * background/secrets/ alone.
 */
export const tokens = new StoredItem(
  'tokens',
  'session',
  v.record(v.string(), accessTokenSchema),
  {},
);
