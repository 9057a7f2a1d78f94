import type { BuildOptions, Plugin, Rollup } from 'vite';
import { build } from 'vite';
import { htmlIn, textOf } from './html-in-bundle.ts';

const module = /\s*<script type="module"[^>]*? src="\/([^"]+)"><\/script>/gu;
const preload = /\s*<link rel="modulepreload"[^>]*>/gu;

/**
 * Has pages run their script as a classic one at the end of their body: as soon as the body is there,
 * and not after everything else was loaded, as modules do. Vite leaves such scripts alone, so a page
 * names a module, and gets what was built of it as one file; pages of the same module share it.
 *
 * @param paths of the pages from the repository's root
 */
export function classicScript(...paths: readonly string[]): Plugin {
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
        const scripts = new Map<string, string>();
        const replaced = new Set<string>();
        for (const path of paths) {
          const page = htmlIn(bundle).find(({ fileName }) => fileName === path);
          if (page === undefined) throw new Error(`${path} was not built`);
          const html = textOf(page);
          const modules = [...html.matchAll(module)].map(([, file = '']) => file);
          if (modules.length === 0) throw new Error(`${path} names no module`);
          const key = modules.join();
          let script = scripts.get(key);
          if (script === undefined) {
            const source = await asClassic(modules, bundle, options);
            const name = `${path.split('/').at(-2)}.js`;
            script = this.getFileName(this.emitFile({ type: 'asset', name, source }));
            scripts.set(key, script);
          }
          page.source = html
            .replace(module, '')
            .replace(preload, '')
            .replace('</body>', `<script src="/${script}"></script>\n  </body>`);
          for (const file of modules) replaced.add(file);
        }
        removeUnused(bundle, replaced);
      },
    },
  };
}

type Output = Pick<BuildOptions, 'minify' | 'sourcemap'>;

/** Removes those of these files that no page and no other file names any more. */
function removeUnused(bundle: Rollup.OutputBundle, files: ReadonlySet<string>): void {
  const pages = htmlIn(bundle).map(textOf).join('\n');
  const others = Object.values(bundle).filter(({ fileName }) => !files.has(fileName));
  const imported = others.flatMap((one) =>
    one.type === 'chunk' ? [...one.imports, ...one.dynamicImports] : [],
  );
  for (const file of files) {
    if (!imported.includes(file) && !pages.includes(`"/${file}"`)) delete bundle[file];
  }
}

/** What a page's modules are together; its name is no file's. */
const together = 'page.js';

async function asClassic(
  modules: readonly string[],
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
          if (source === together) return source;
          const from = new URL(importer === together ? '/' : importer, 'bundle:///');
          const id = new URL(source, from).pathname;
          // What is imported later stays a file of its own: a classic script can import one too.
          return kind === 'dynamic-import' ? { id, external: 'absolute' } : id;
        },
        load(id) {
          if (id === together) return modules.map((file) => `import '/${file}';`).join('\n');
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
      lib: { entry: together, name: 'page', formats: ['iife'] },
      rolldownOptions: { input: together },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error(`${modules} was not built`);
  return output.output[0].code;
}
