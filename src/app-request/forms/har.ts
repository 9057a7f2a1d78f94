import * as v from 'valibot';
import type { HttpRequest } from '../http-request';
import { exportedHeaders } from './exported-headers';
import { adobePath, type JsonForm } from './form';

const archive = v.object({ log: v.object({ entries: v.array(v.unknown()) }) });
const addressed = v.object({ request: v.object({ url: v.string() }) });
const parameter = v.object({ name: v.string(), value: v.optional(v.string(), '') });
const entry = v.object({
  request: v.object({
    method: v.optional(v.string(), 'GET'),
    url: v.string(),
    headers: v.optional(exportedHeaders, []),
    postData: v.optional(
      v.object({ text: v.optional(v.string()), params: v.optional(v.array(parameter)) }),
    ),
  }),
});

/** HTTP Archive 1.2, as browsers, Charles, Proxyman and mitmproxy write it. */
export const har: JsonForm = (value) => {
  const read = v.safeParse(archive, value);
  return read.success ? read.output.log.entries.flatMap(requestOf) : [];
};

function requestOf(one: unknown): HttpRequest[] {
  const address = v.safeParse(addressed, one);
  if (!address.success) return [];
  const { url } = address.output.request;
  // Of thousands of entries few are ours: the headers of all others would take most of the time.
  if (!adobePath.test(url)) return [{ method: '', url, headers: [] }];
  const read = v.safeParse(entry, one);
  if (!read.success) return [];
  const { postData, ...request } = read.output.request;
  const form = new URLSearchParams(postData?.params?.map(({ name, value }) => [name, value]));
  return [{ ...request, body: postData?.text || form.toString() || undefined }];
}
