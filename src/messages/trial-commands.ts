import * as v from 'valibot';
import { deviceIdSchema } from '../pass/ids/schemas';

/** The most devices that one page may ask for before the others. */
export const mostFirst = 500;

const page = v.pipe(v.string(), v.uuid());

/** The commands about the trials of all devices with a name; part of `commandSchema` of commands.ts. */
export const trialCommands = [
  /**
   * Reads these trials in turn, within Adobe's throttle, for a few seconds from now on: a page that
   * shows them sends it again and again, and one that is gone needs to say nothing. What is read is told by
   * storage/trials/trial-changes.ts.
   */
  v.object({
    type: v.literal('followTrials'),
    page,
    tempPassId: v.pipe(v.string(), v.maxLength(64)),
    /** Those that are in view or selected. */
    first: v.pipe(v.array(deviceIdSchema), v.maxLength(mostFirst)),
  }),
  /** The page is hidden, or closes. */
  v.object({ type: v.literal('unfollowTrials'), page }),
] as const;
