import * as v from 'valibot';
import { decodeBase64 } from '../decoding/base64';
import { parseJson } from '../json';
import { failure, type Result, success } from '../result';
import { type DeviceInfo, deviceInfoSchema } from './device-info';

/** Why a text says nothing of a device. */
export type DeviceInfoRefusal =
  | 'empty'
  | 'tooLong'
  /** No header of that name is in it, and it is neither Base64 nor JSON. */
  | 'notFound'
  /** The value of the header is no Base64 of a text. */
  | 'notBase64'
  /** The text is no JSON: Adobe Pass refuses such a header too. */
  | 'notJson'
  /** JSON of something else, or with lists and objects in it. */
  | 'notDeviceInfo';

/** A request with all its headers, in UTF-16 code units. */
const maxTextLength = 100_000;
/** The name of the header or of the V1 parameter, with what stands between it and its value. */
const label = /(?:x-device-info|\bdevice_info)\b["'`]?\]?\s*(?:=>|[:=,])?\s*/iu;
const base64Run = /^[\w+/=%-]+/u;
const surrounding = /["'`“”‘’\s,;\\]/u;

/**
 * Reads what an app sends in `X-Device-Info`: the header, also within a whole request or in quotes,
 * its value alone, or the JSON in it. A key whose value is `null` says nothing, and is left out.
 *
 * @param text as pasted
 */
export function parseDeviceInfo(text: string): Result<DeviceInfo, DeviceInfoRefusal> {
  if (text.length > maxTextLength) return failure('tooLong');
  const bare = trimmed(text);
  if (bare === '') return failure('empty');
  const labelled = label.exec(text);
  if (labelled === null) {
    if (bare.startsWith('{')) return infoIn(bare);
    const decoded = decodedFrom(bare);
    // Any word is Base64 of something.
    return decoded?.includes('{') ? infoIn(decoded) : failure('notFound');
  }
  const rest = text.slice(labelled.index + labelled[0].length).replace(/^["'`“”‘’]+/u, '');
  if (rest.startsWith('{')) return infoIn(rest.slice(0, rest.lastIndexOf('}') + 1));
  const run = base64Run.exec(rest)?.[0] ?? '';
  // Wrapped over lines, it may be all that follows; on one line, other headers may follow.
  const readings = [decodedFrom(trimmed(rest)), decodedFrom(run)];
  const decoded = readings.filter((one) => one !== null);
  if (decoded.length === 0) return failure('notBase64');
  const infos = decoded.map(infoIn);
  return infos.find(({ ok }) => ok) ?? infos.at(-1) ?? failure('notBase64');
}

/** A pasted text in a settings file or a policy: the JSON, or the header's value. */
export const writtenDeviceInfoSchema = v.pipe(
  v.string(),
  v.rawTransform<string, DeviceInfo>(({ dataset, addIssue, NEVER }) => {
    const read = parseDeviceInfo(dataset.value);
    if (read.ok) return read.value;
    addIssue({ message: read.error });
    return NEVER;
  }),
);

/** By steps: a regular expression takes seconds for a long run of blanks. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && surrounding.test(text.charAt(start))) start += 1;
  while (start < end && surrounding.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** V1 sends it percent-encoded too. */
function decodedFrom(text: string): string | null {
  return decodeBase64(text.replace(/\s+/gu, '').replace(/%(2B|2F|3D)/giu, decodeURIComponent));
}

function infoIn(json: string): Result<DeviceInfo, DeviceInfoRefusal> {
  const value = parseJson(json);
  if (value === undefined) return failure('notJson');
  const read = v.safeParse(deviceInfoSchema, withoutNulls(value));
  return read.success ? success(read.output) : failure('notDeviceInfo');
}

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
}
