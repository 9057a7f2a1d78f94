import * as v from 'valibot';
import { adobeEnvironmentIds, type Environment, sameEnvironment } from '../pass/ids/environment';
import { environmentSchema } from '../pass/ids/schemas';

/** Adobe's four environments. */
export const adobeKind = v.picklist(adobeEnvironmentIds);
const [, customEnvironment] = environmentSchema.options;
const url = v.pipe(v.string(), v.maxLength(2048));

/** An environment in a file: Adobe's by its name, a custom one by its two base URLs. */
export const writtenEnvironmentSchema = v.union([
  v.pipe(
    adobeKind,
    v.transform((kind): Environment => ({ kind })),
  ),
  v.pipe(
    v.object({ managementUrl: url, serviceUrl: url }),
    v.transform((urls) => ({ kind: 'custom' as const, ...urls })),
    customEnvironment,
    v.transform((custom): Environment => underItsName(custom)),
  ),
]);

/** An environment as a file holds it. */
export type WrittenEnvironment = v.InferInput<typeof writtenEnvironmentSchema>;

export function writtenEnvironment(environment: Environment): WrittenEnvironment {
  if (environment.kind !== 'custom') return environment.kind;
  const { managementUrl, serviceUrl } = environment;
  return { managementUrl, serviceUrl };
}

/** The two base URLs of an environment of Adobe's are to be seen as what they are. */
function underItsName(environment: Environment): Environment {
  const known = adobeKind.options.find((kind) => sameEnvironment({ kind }, environment));
  return known === undefined ? environment : { kind: known };
}
