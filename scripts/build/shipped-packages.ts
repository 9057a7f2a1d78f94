import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const flag = v.optional(v.boolean(), false);
const lockSchema = v.object({
  packages: v.record(
    v.string(),
    v.looseObject({
      version: v.optional(v.string(), ''),
      dev: flag,
      devOptional: flag,
      optional: flag,
    }),
  ),
});

/**
 * The packages that `dependencies` brings, with all of theirs, but no tool: what may be bundled.
 *
 * @returns their versions by name
 */
export function shippedPackages(root: string): ReadonlyMap<string, string> {
  const lock: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { packages } = v.parse(lockSchema, lock);
  return new Map(
    Object.entries(packages)
      .filter(([path, one]) => path !== '' && !(one.dev || one.devOptional || one.optional))
      .map(([path, { version }]) => [path.replace(/^.*node_modules\//u, ''), version]),
  );
}
