import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Bundles an entry into one script that imports nothing and leaves no name behind.
 *
 * @param entry from the repository's root, such as `src/content/main.ts`
 */
export async function selfContained(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: fileURLToPath(new URL(`../../${entry}`, import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error(`${entry} was not built`);
  return output.output[0].code;
}
