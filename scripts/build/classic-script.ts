import type { BuildOptions, Plugin, Rollup } from 'vite';
import { build } from 'vite';
import { htmlIn, textOf } from './html-in-bundle.ts';

const module = /\s*<script type="module"[^>]*? src="\/([^"]+)"><\/script>/u;
const preload = /\s*<link rel="modulepreload"[^>]*>/gu;

/**
 * Has a page run its script as a classic one at the end of its body: as soon as the body is there,
 * and not after everything else was loaded, as modules do. Vite leaves such scripts alone, so the
 * page names a module, and gets what was built of it as one file.
 *
 * @param path of the page from the repository's root
 */
export function classicScript(path: string): Plugin {
  let options: Output = {};
  return {
    name: 'classic-script',
    apply: 'build',
    enforce: 'post',
    configResolved({ build: { minify, sourcemap } }) {
      options = { minify, sourcemap };
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = htmlIn(bundle).find(({ fileName }) => fileName === path);
        if (page === undefined) throw new Error(`${path} was not built`);
        const html = textOf(page);
        const entry = module.exec(html)?.[1];
        if (entry === undefined) throw new Error(`${path} names no module`);
        const code = await asClassic(entry, bundle, options);
        const name = `${path.split('/').at(-2)}.js`;
        const script = this.getFileName(this.emitFile({ type: 'asset', name, source: code }));
        page.source = html
          .replace(module, '')
          .replace(preload, '')
          .replace('</body>', () => `<script src="/${script}"></script>\n  </body>`);
        delete bundle[entry];
      },
    },
  };
}

type Output = Pick<BuildOptions, 'minify' | 'sourcemap'>;

async function asClassic(
  entry: string,
  bundle: Rollup.OutputBundle,
  options: Output,
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'built-already',
        enforce: 'pre',
        resolveId(source, importer = '', { kind }) {
          const id = new URL(source, new URL(importer, 'bundle:///')).pathname;
          // What is imported later stays a file of its own: a classic script can import one too.
          return kind === 'dynamic-import' ? { id, external: 'absolute' } : id;
        },
        load(id) {
          const file = bundle[id.slice(1)];
          // Its map leads to the sources; the one of this build alone would lead to what was built.
          return { code: textOf(file), map: file?.type === 'chunk' ? file.map : null };
        },
      },
    ],
    build: {
      ...options,
      write: false,
      target: 'es2022',
      // A library is left as it is: a page's script would be given Vite's loader of modules once more.
      lib: { entry, name: 'page', formats: ['iife'] },
      rolldownOptions: { input: entry },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error(`${entry} was not built`);
  return output.output[0].code;
}
