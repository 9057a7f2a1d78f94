import * as v from 'valibot';
import { sameEnvironment } from '../pass/ids/environment';
import { environmentSchema } from '../pass/ids/schemas';
import { StoredItem } from './item/stored-item';
import type { TempPass } from './temp-passes';

/**
 * The Temp Passes of which a person said that a reset may start the next trial, each in the environment
 * that it was said of. Written by background/trials/allowed-starts.ts alone.
 */
export const allowedStarts = new StoredItem(
  'allowedStarts',
  'local',
  v.array(v.object({ tempPassId: v.string(), environment: environmentSchema })),
  [],
);

/** Whether a person said so of a Temp Pass as it is now. */
export function isStartAllowed(
  allowed: v.InferOutput<typeof allowedStarts.schema>,
  { id, environment }: Pick<TempPass, 'id' | 'environment'>,
): boolean {
  return allowed.some(
    (one) => one.tempPassId === id && sameEnvironment(one.environment, environment),
  );
}
