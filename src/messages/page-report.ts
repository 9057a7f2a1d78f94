import * as v from 'valibot';
import { maxCandidates, maxPathLength, maxShownLabel, places } from '../detection/candidate';
import { parseDeviceId } from '../pass/ids/device-id';
import { parseMvpdId, parseRequestorId } from '../pass/ids/temp-pass';
import type { Result } from '../pass/result';

/** A list that is measured before its entries are read: a content script could be made to send any. */
function atMost<Item extends v.GenericSchema>(length: number, item: Item) {
  return v.pipe(
    v.custom<v.InferInput<Item>[]>((value) => Array.isArray(value) && value.length <= length),
    v.array(item),
  );
}

/** Names that a page gives: one that is none is dropped, and takes no other along. */
function names<Name extends string>(parse: (text: string) => Result<Name, unknown>) {
  return v.pipe(
    atMost(20, v.pipe(v.string(), v.maxLength(64))),
    v.transform((texts) =>
      texts.flatMap((text) => {
        const read = parse(text);
        return read.ok ? [read.value] : [];
      }),
    ),
  );
}

const candidateSchema = v.object({
  deviceId: v.pipe(v.string(), v.maxLength(1024)),
  label: v.pipe(v.string(), v.maxLength(maxShownLabel)),
  place: v.picklist(places),
  trust: v.pipe(v.number(), v.minValue(-200), v.maxValue(200)),
  /** Where in the document it stands, such as `table#about > tr > td`; empty where nowhere. */
  path: v.pipe(v.string(), v.maxLength(maxPathLength)),
  /** Whether the page shows it, so that it can be scrolled to. */
  visible: v.boolean(),
});

/**
 * A page reports texts. Here each becomes a device ID or is dropped: `all` in any spelling, and
 * what is not yet the plain ID that would be sent. The other candidates stay.
 */
const candidatesSchema = v.pipe(
  atMost(maxCandidates, candidateSchema),
  v.transform((all) =>
    all.flatMap((one) => {
      const read = parseDeviceId(one.deviceId);
      return read.ok && read.value === one.deviceId ? [{ ...one, deviceId: read.value }] : [];
    }),
  ),
);
/** A candidate of one frame, as it came from there. */
export type ReportedCandidate = v.InferOutput<typeof candidatesSchema>[number];

/** What the content script says of one frame: the only message that comes from a web page. */
export const pageReportSchema = v.object({
  candidates: candidatesSchema,
  /** How many more there were. */
  more: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  requestorIds: names(parseRequestorId),
  mvpdIds: names(parseMvpdId),
  /** Set where the browser shows it with a viewer of its own, such as a PDF: nothing can be read. */
  unreadable: v.exactOptional(v.literal(true)),
  /** When the frame's document began, in ms since 1970. */
  startedAt: v.number(),
});
export type PageReport = v.InferInput<typeof pageReportSchema>;
export type ParsedReport = v.InferOutput<typeof pageReportSchema>;

/** What comes through a port named {@link pagePort} (messages/content-script.ts) from one frame. */
export const framePostSchema = v.variant('type', [
  v.object({ type: v.literal('report'), report: pageReportSchema }),
  /** A frame inside this one has loaded, and may have no content script yet. */
  v.object({ type: v.literal('frameLoaded') }),
]);
export type FramePost = v.InferInput<typeof framePostSchema>;

/** What the content script sends the background, for watched sites. Neither triggers a request. */
export const pageMessageSchema = v.variant('type', [
  v.object({ type: v.literal('pageOpened') }),
  v.object({ type: v.literal('pageReport'), report: pageReportSchema }),
]);
export type PageMessage = v.InferInput<typeof pageMessageSchema>;
