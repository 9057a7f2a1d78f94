import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';

/** What `npm run package` is told. */
export interface PackageOptions {
  /** The folder to write to, emptied before. */
  readonly out: string;
  /** The private key that signs the CRX; no CRX is made without one. */
  readonly key: string | undefined;
  /** Where the packages will be hosted, without a slash at the end; no update manifest without it. */
  readonly baseUrl: string | undefined;
  /** Whether `dist` is packed as it is, in place of a build of today's files. */
  readonly asBuilt: boolean;
}

/** Browsers take updates over http from this machine alone, which is for tests. */
const baseUrlSchema = v.pipe(
  v.string(),
  v.url(),
  v.regex(
    /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])[^?#"<>&]*$/u,
    'The base URL has to begin with https:// and has no query.',
  ),
  v.transform((url) => url.replace(/\/+$/u, '')),
);

export const usage = `npm run package -- [options]

  --key FILE       private key (PEM) that signs the CRX; or SIGNING_KEY in the environment
  --base-url URL   where you will host the files, for updates; or UPDATE_BASE_URL in the environment
  --out FOLDER     where to write; packages where left out
  --as-built       pack dist/ as it is, without a new build`;

/**
 * @param args of the command line
 * @param env the environment, in which the key and the base URL may be as well
 * @throws Error that says what is wrong
 */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): PackageOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      key: { type: 'string' },
      'base-url': { type: 'string' },
      out: { type: 'string', default: 'packages' },
      'as-built': { type: 'boolean', default: false },
    },
  });
  const key = values.key ?? env['SIGNING_KEY'];
  const baseUrl = values['base-url'] ?? env['UPDATE_BASE_URL'];
  return {
    out: resolve(values.out),
    key: key ? resolve(key) : undefined,
    baseUrl: baseUrl ? v.parse(baseUrlSchema, baseUrl) : undefined,
    asBuilt: values['as-built'],
  };
}
