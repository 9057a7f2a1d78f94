import * as v from 'valibot';
import { draft, keyDraft } from '../storage/draft';
import { tempPassEntries, tempPassSchema } from '../storage/temp-passes';

const id = v.pipe(v.string(), v.maxLength(64));

/** The IDs of a pasted request, with which the popup opens from then on. */
const popupIds = v.object({
  deviceId: v.optional(draft.schema.entries.deviceId),
  key: v.optional(keyDraft.schema.entries.text),
});
export type PopupIds = v.InferInput<typeof popupIds>;

/** The commands about the list of Temp Passes; part of `commandSchema` of commands.ts. */
export const tempPassCommands = [
  v.object({
    type: v.literal('saveTempPass'),
    id: v.optional(id),
    tempPass: tempPassEntries,
    openWith: v.optional(popupIds),
  }),
  /** The popup opens with these from then on: the IDs of a request that a person looked at. */
  v.object({ type: v.literal('fillPopup'), tempPassId: id, ids: popupIds }),
  v.object({ type: v.literal('removeTempPass'), id }),
  /** Where a person wants it in the list: right before or after another one. */
  v.object({
    type: v.literal('moveTempPass'),
    id,
    place: v.picklist(['before', 'after']),
    other: id,
  }),
  v.object({ type: v.literal('pinTempPass'), id, pinned: v.boolean() }),
  /** Puts one that was removed back as it was, also where only an earlier version accepted it. */
  v.object({
    type: v.literal('restoreTempPass'),
    tempPass: tempPassSchema,
    /** Where in the list it was. */
    at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
] as const;
