import * as v from 'valibot';
import { maxCandidates, maxShownLabel, places } from './candidate/candidate';
import { deviceIdSchema, mvpdIdSchema, requestorIdSchema } from './pass/schemas';

/** A list that is measured before its entries are read: a page script could be made to send any. */
function atMost<Item extends v.GenericSchema>(length: number, item: Item) {
  return v.pipe(
    v.custom<unknown[]>((value) => Array.isArray(value) && value.length <= length),
    v.array(item),
  );
}

const name = v.pipe(v.string(), v.maxLength(64));

/** What the page script says of one frame: the only message that comes from a web page. */
export const pageReportSchema = v.object({
  candidates: atMost(
    maxCandidates,
    v.object({
      deviceId: v.pipe(v.string(), v.maxLength(1024), deviceIdSchema),
      label: v.pipe(v.string(), v.maxLength(maxShownLabel)),
      place: v.picklist(places),
      trust: v.pipe(v.number(), v.minValue(-200), v.maxValue(200)),
    }),
  ),
  /** How many more there were. */
  more: v.pipe(v.number(), v.integer(), v.minValue(0)),
  requestorIds: atMost(20, v.pipe(name, requestorIdSchema)),
  mvpdIds: atMost(20, v.pipe(name, mvpdIdSchema)),
  /** When the frame's document began, in ms since 1970. */
  startedAt: v.number(),
});
export type PageReport = v.InferInput<typeof pageReportSchema>;
export type ParsedReport = v.InferOutput<typeof pageReportSchema>;
