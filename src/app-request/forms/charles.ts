import * as v from 'valibot';
import { exportedHeaders } from './exported-headers';
import type { JsonForm } from './form';

const exchange = v.object({
  method: v.optional(v.string(), 'GET'),
  scheme: v.string(),
  host: v.string(),
  port: v.nullish(v.number()),
  path: v.string(),
  query: v.nullish(v.string()),
  request: v.optional(
    v.object({
      header: v.optional(v.object({ headers: v.optional(exportedHeaders, []) })),
      body: v.nullish(v.object({ text: v.nullish(v.string()) })),
    }),
  ),
});

/** A session of Charles as it is saved in JSON (.chlsj). */
export const charles: JsonForm = (value) =>
  (Array.isArray(value) ? value : []).flatMap((one: unknown) => {
    const read = v.safeParse(exchange, one);
    if (!read.success) return [];
    const { method, scheme, host, port, path, query, request } = read.output;
    const site = `${scheme}://${host}${port === undefined || port === null ? '' : `:${port}`}`;
    return [
      {
        method,
        url: `${site}${path}${query ? `?${query}` : ''}`,
        headers: request?.header?.headers ?? [],
        body: request?.body?.text ?? undefined,
      },
    ];
  });
