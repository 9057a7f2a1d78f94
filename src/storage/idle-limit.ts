import * as v from 'valibot';
import { StoredItem } from './item/stored-item';

/** The idle times to choose from, in minutes. */
export const idleChoices = [5, 15, 60, 240] as const;

export const idleLimitSchema = v.object({
  /** After so many minutes without use it locks; undefined: when the browser closes. */
  minutes: v.optional(v.picklist(idleChoices)),
});

/** When it locks by itself. Written by background/secrets/lock.ts alone. */
export const idleLimit = new StoredItem('idleLimit', 'local', idleLimitSchema, { minutes: 60 });
