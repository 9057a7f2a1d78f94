import * as v from 'valibot';
import { StoredItem } from './item/stored-item';

/**
 * The newer version that the browser has fetched and waits to install; written by
 * background/installation/updates.ts alone. In memory: what restarts the extension installs it too.
 */
export const readyUpdate = new StoredItem(
  'readyUpdate',
  'session',
  v.optional(v.object({ version: v.string() })),
  undefined,
);

/** The last update: from which version, and when in ms since 1970; written by the same. */
export const lastUpdate = new StoredItem(
  'lastUpdate',
  'local',
  v.optional(v.object({ from: v.string(), at: v.number() })),
  undefined,
);
