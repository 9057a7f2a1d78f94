import { Mutex } from 'async-mutex';

/** Whoever changes where a run is does it alone. */
export const runsMutex = new Mutex();
