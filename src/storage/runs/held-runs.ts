import * as v from 'valibot';
import { StoredItem } from '../item/stored-item';
import { runSchema } from './run-record';

/**
 * Runs as they are, which the disk has otherwise because it took nothing more: each waits there for
 * somebody to make room. Written by background/runs/ alone.
 */
export const heldRuns = new StoredItem('heldRuns', 'session', v.array(runSchema), []);
