import * as v from 'valibot';
import { StoredItem } from './item/stored-item';

const text = v.pipe(v.string(), v.maxLength(8192));

/**
 * The device ID that the popup shows when it opens again. Written by the popup with each key, as
 * nothing is lost where two windows overwrite each other's, and by the background where an ID came
 * from elsewhere: from a pasted request, or from a right click while locked.
 */
export const draft = new StoredItem('draft', 'local', v.object({ deviceId: text }), {
  deviceId: '',
});

/**
 * The address stays in memory: a plain e-mail is never written to disk. Written by the popup with
 * each key, and by the background where a key was pasted with a request.
 */
export const keyDraft = new StoredItem(
  'keyDraft',
  'session',
  v.object({ text, trim: v.boolean(), lowerCase: v.boolean() }),
  { text: '', trim: true, lowerCase: true },
);
