import * as v from 'valibot';
import { StoredItem } from '../item/stored-item';

/**
 * The IDs of the runs that have not ended, so that nobody opens the database of runs to find that there
 * are none. One may stand here that was never made or has ended meanwhile: its record decides. Written
 * by background/runs/ alone.
 */
export const openRuns = new StoredItem('openRuns', 'local', v.array(v.string()), []);
