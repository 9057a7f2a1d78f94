import * as v from 'valibot';
import { StoredItem } from '../item/stored-item';
import { deviceTrialSchema } from './device-trial';

/**
 * What the page Devices showed last of each Temp Pass, for when it opens again; gone when the browser
 * closes. The readings themselves are in the background's memory, as one value would be written anew
 * with each of them: this is written every few seconds while the page is open, and when it closes. Written by
 * background/trials/known-trials.ts alone.
 */
export const lastTrials = new StoredItem(
  'lastTrials',
  'session',
  v.array(v.object({ tempPassId: v.string(), devices: v.array(deviceTrialSchema) })),
  [],
);
