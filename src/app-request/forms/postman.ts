import * as v from 'valibot';
import type { HttpRequest } from '../http-request';
import { onlyValues } from '../only-values';
import { exportedHeaders } from './exported-headers';
import { filledIn } from './filled-in';
import type { JsonForm } from './form';

/** What is switched off is not sent. */
const off = { enabled: v.optional(v.boolean()), disabled: v.optional(v.boolean()) };
const variable = v.object({
  key: v.string(),
  value: v.union([v.string(), v.number()]),
  ...off,
});
const parameter = v.object({ key: v.string(), value: v.nullish(v.string()), ...off });
const address = v.union([
  v.string(),
  v.pipe(
    v.object({ raw: v.string() }),
    v.transform(({ raw }) => raw),
  ),
  v.pipe(
    v.object({
      protocol: v.optional(v.string(), 'https'),
      host: v.union([v.array(v.string()), v.string()]),
      port: v.optional(v.string()),
      path: v.union([v.array(v.string()), v.string()]),
      query: v.optional(v.array(parameter), []),
    }),
    v.transform(({ protocol, host, port, path, query }) => {
      const site = [host].flat().join('.');
      const search = formOf(query);
      const whole = `${site}${port ? `:${port}` : ''}/${[path].flat().join('/')}${search && `?${search}`}`;
      return site.startsWith('{{') ? whole : `${protocol}://${whole}`;
    }),
  ),
]);
const item = v.object({
  request: v.object({
    method: v.optional(v.string(), 'GET'),
    url: address,
    header: v.optional(exportedHeaders, []),
    body: v.nullish(
      v.object({
        raw: v.optional(v.string()),
        urlencoded: v.optional(v.array(parameter)),
      }),
    ),
  }),
});
const folder = v.object({ item: v.array(v.unknown()) });
const collection = v.object({
  item: v.array(v.unknown()),
  variable: v.optional(v.array(v.unknown()), []),
});
const environment = v.object({ values: v.array(v.unknown()) });
const deepest = 20;

/**
 * A collection of Postman (2.0 and 2.1). Its variables are put in, and those of an environment that
 * stands beside it in a list.
 */
export const postman: JsonForm = (value) => {
  const documents: unknown[] = Array.isArray(value) ? value : [value];
  const collections = documents.flatMap((one) => {
    const read = v.safeParse(collection, one);
    return read.success ? [read.output] : [];
  });
  const environments = documents.flatMap((one) => {
    const read = v.safeParse(environment, one);
    return read.success ? read.output.values : [];
  });
  const ofEnvironments = variablesIn(environments);
  const names = new Set(ofEnvironments.map(([name]) => name));
  return collections.flatMap((one) => {
    // Postman takes the value of the environment before that of the collection.
    const others = variablesIn(one.variable).filter(([name]) => !names.has(name));
    const known = onlyValues([...others, ...ofEnvironments]);
    return requestsIn(one.item, deepest).map((request) => filledIn(request, known));
  });
};

function variablesIn(list: readonly unknown[]): (readonly [string, string])[] {
  return list.flatMap((one) => {
    const read = v.safeParse(variable, one);
    return read.success && isOn(read.output)
      ? [[read.output.key, String(read.output.value)] as const]
      : [];
  });
}

function requestsIn(items: readonly unknown[], depth: number): HttpRequest[] {
  if (depth === 0) return [];
  return items.flatMap((one) => {
    const inner = v.safeParse(folder, one);
    if (inner.success) return requestsIn(inner.output.item, depth - 1);
    const read = v.safeParse(item, one);
    if (!read.success) return [];
    const { method, url, header, body: content } = read.output.request;
    const body = content?.raw || formOf(content?.urlencoded ?? []) || undefined;
    return [{ method, url, headers: header, body }];
  });
}

function formOf(parameters: readonly v.InferOutput<typeof parameter>[]): string {
  return parameters
    .filter(isOn)
    .map(({ key, value }) => `${key}=${value ?? ''}`)
    .join('&');
}

function isOn({ enabled, disabled }: Pick<v.InferOutput<typeof parameter>, keyof typeof off>) {
  return enabled !== false && disabled !== true;
}
