import * as v from 'valibot';
import type { HttpRequest } from '../http-request';

const text = v.union([v.string(), v.number(), v.boolean()]);

/** `{"name": "Accept", "value": "*\/*"}` of HAR, Charles and Insomnia, `key` of Postman and Proxyman. */
const listed = v.pipe(
  v.object({
    name: v.optional(v.string()),
    key: v.optional(v.string()),
    value: v.nullish(text),
    disabled: v.optional(v.unknown()),
  }),
  v.transform(({ name, key, value, disabled }) =>
    disabled === true ? [] : [[name ?? key ?? '', String(value ?? '')] as const],
  ),
);
/** `["Accept", "*\/*"]` of mitmproxy. */
const pair = v.pipe(
  v.tuple([v.string(), text]),
  v.transform(([name, value]) => [[name, String(value)] as const]),
);
/** `Accept: *\/*` of a net log. */
const line = v.pipe(
  v.string(),
  v.transform((one) => {
    const [, name, value] = /^(:?[\w-]+):\s*(.*)$/su.exec(one) ?? [];
    return name === undefined ? [] : [[name, value ?? ''] as const];
  }),
);
const anything = v.pipe(
  v.unknown(),
  v.transform((): (readonly [string, string])[] => []),
);

/** The headers of a request in each of the ways in which tools export them. */
export const exportedHeaders: v.GenericSchema<unknown, HttpRequest['headers']> = v.union([
  v.pipe(
    v.array(v.union([pair, listed, line, anything])),
    v.transform((all) => all.flat()),
  ),
  // As fetch, axios and most programs have them; several values of one name as a list.
  v.pipe(
    v.record(v.string(), v.union([text, v.array(text), v.null()])),
    v.transform((record) =>
      Object.entries(record).flatMap(([name, value]) =>
        [value ?? []].flat().map((one) => [name, String(one)] as const),
      ),
    ),
  ),
  anything,
]);
