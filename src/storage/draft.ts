import * as v from 'valibot';
import { StoredItem } from './item/stored-item';

const text = v.pipe(v.string(), v.maxLength(8192));

/** The device ID that the popup shows when it opens again. */
export const draft = new StoredItem('draft', 'local', v.object({ deviceId: text }), {
  deviceId: '',
});

/** The address stays in memory: a plain e-mail is never written to disk. */
export const keyDraft = new StoredItem(
  'keyDraft',
  'session',
  v.object({ text, trim: v.boolean(), lowerCase: v.boolean() }),
  { text: '', trim: true, lowerCase: true },
);
