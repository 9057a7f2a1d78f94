import * as v from 'valibot';
import { printJson } from '../../pass/json';
import type { HttpRequest } from '../http-request';
import { exportedHeaders } from './exported-headers';
import { isAdobeAddress, type JsonForm, mostRequests } from './form';
import { ownHeadersIn } from './own-headers';

const body = v.union([
  v.string(),
  v.pipe(
    v.object({ text: v.string() }),
    v.transform(({ text }) => text),
  ),
  v.pipe(v.unknown(), v.transform(printJson)),
]);
const address = v.union([
  v.pipe(
    v.object({ url: v.pipe(v.string(), v.check(isAdobeAddress)) }),
    v.transform(({ url }) => url),
  ),
  v.pipe(
    v.object({
      scheme: v.optional(v.string(), 'https'),
      host: v.string(),
      port: v.optional(v.number()),
      path: v.pipe(v.string(), v.check(isAdobeAddress)),
    }),
    v.transform(
      ({ scheme, host, port, path }) =>
        `${scheme}://${host}${port === undefined ? '' : `:${port}`}${path}`,
    ),
  ),
]);
const sent = v.object({
  method: v.optional(v.string(), 'GET'),
  headers: v.optional(exportedHeaders, []),
  body: v.optional(body),
  data: v.optional(body),
  content: v.optional(body),
  postData: v.optional(body),
});
const deepest = 12;

/**
 * A request as mitmproxy, Proxyman, axios and structured logs print it: an object with an address and
 * headers, anywhere in a document.
 */
export const printedObject: JsonForm = (value) => {
  const found: HttpRequest[] = [];
  collect(value, deepest, found);
  return found;
};

function collect(value: unknown, depth: number, into: HttpRequest[]): void {
  if (typeof value !== 'object' || value === null || depth === 0) return;
  if (into.length >= mostRequests) return;
  const at = v.safeParse(address, value);
  const rest = at.success ? v.safeParse(sent, value) : undefined;
  if (at.success && rest?.success) {
    const { method, headers, ...bodies } = rest.output;
    const text = bodies.body ?? bodies.data ?? bodies.content ?? bodies.postData;
    into.push({ method, url: at.output, headers: headersOf(value, headers), body: text });
    return;
  }
  for (const one of Object.values(value)) collect(one, depth - 1, into);
}

/** They may stand deeper, and in a shape of the tool's own. */
function headersOf(value: object, headers: HttpRequest['headers']): HttpRequest['headers'] {
  const lines = headers.map(([name, text]) => `${name}: ${text}`).join('\n');
  if (ownHeadersIn(lines).length > 0) return headers;
  return ownHeadersIn(printJson(value) ?? '').map(({ name, value: text }) => [name, text]);
}
