import * as v from 'valibot';
import { onlyValues } from '../only-values';
import { exportedHeaders } from './exported-headers';
import { filledIn } from './filled-in';
import type { JsonForm } from './form';

const exported = v.object({ _type: v.literal('export'), resources: v.array(v.unknown()) });
const request = v.object({
  _type: v.literal('request'),
  method: v.optional(v.string(), 'GET'),
  url: v.string(),
  headers: v.optional(exportedHeaders, []),
  body: v.optional(
    v.object({
      text: v.optional(v.string()),
      params: v.optional(
        v.array(
          v.object({
            name: v.string(),
            value: v.optional(v.string(), ''),
            disabled: v.optional(v.boolean(), false),
          }),
        ),
      ),
    }),
  ),
});
const environment = v.object({
  _type: v.literal('environment'),
  data: v.record(v.string(), v.unknown()),
});

/** An export of Insomnia 4 in JSON, with the variables of its environments put in. */
export const insomnia: JsonForm = (value) => {
  const read = v.safeParse(exported, value);
  if (!read.success) return [];
  const { resources } = read.output;
  const variables = onlyValues(
    resources.flatMap((one) => {
      const found = v.safeParse(environment, one);
      return found.success ? Object.entries(found.output.data).flatMap(textEntry) : [];
    }),
  );
  return resources.flatMap((one) => {
    const found = v.safeParse(request, one);
    if (!found.success) return [];
    const { method, url, headers, body } = found.output;
    const form = body?.params
      ?.filter(({ disabled }) => !disabled)
      .map(({ name, value: text }) => `${name}=${text}`)
      .join('&');
    return [filledIn({ method, url, headers, body: body?.text || form || undefined }, variables)];
  });
};

function textEntry([name, value]: [string, unknown]): (readonly [string, string])[] {
  return typeof value === 'string' ? [[name, value]] : [];
}
