import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'vite';

/** A script that imports nothing, and the files that went into it. */
export interface SelfContained {
  readonly code: string;
  /** Absolute paths. */
  readonly files: readonly string[];
}

/**
 * Bundles an entry into one script that imports nothing and leaves no name behind.
 *
 * @param entry from the repository's root, such as `src/content/main.ts`
 * @param root the repository's; the one that this file is in where left out
 * @param options as in Vite's configuration; what ships is minified and has no map
 */
export async function selfContained(
  entry: string,
  root = fileURLToPath(new URL('../..', import.meta.url)),
  options: Pick<BuildOptions, 'minify' | 'sourcemap'> = {},
): Promise<SelfContained> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ...options,
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, entry),
        output: { format: 'iife' },
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error(`${entry} was not built`);
  const { code, moduleIds } = output.output[0];
  return { code, files: moduleIds };
}
