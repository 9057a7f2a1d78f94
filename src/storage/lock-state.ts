import * as v from 'valibot';
import { StoredItem } from './item/stored-item';

/** Whether secrets are sealed, and open at the moment: what pages may know of it. */
export const lockStates = ['noPassphrase', 'locked', 'unlocked'] as const;
export type LockState = (typeof lockStates)[number];

/**
 * Written by background/secrets/unlocking.ts alone, whenever the background starts and whenever it
 * changes; undefined before that.
 */
export const lockState = new StoredItem(
  'lockState',
  'session',
  v.optional(v.picklist(lockStates)),
  undefined,
);
