import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { EnvironmentModuleNode, Plugin, ViteDevServer } from 'vite';
import { contentScript } from '../../src/messages/content-script';
import { contentScriptEntry } from '../build/content-script';
import { selfContained } from '../build/self-contained';

/** What a changed file needs, beyond what Vite does in open pages by itself. */
export interface Effects {
  /** The extension's folder was written: at the start, and after a change of Vite's configuration. */
  onWritten(): void;
  /** The browser has to load the extension anew. */
  onBackground(file: string): void;
  /** Web pages have an old content script until they are loaded again. */
  onContentScript(file: string): void;
  /** Nothing helps but another start. */
  onManifest(file: string): void;
}

const background = 'src/background/main.ts';

/**
 * Keeps up to date what is no module of Vite's server: the content script and public files. Its name
 * has it called when the extension's folder is written (see build/content-script.ts).
 */
export function changedFiles(effects: Effects): Plugin {
  let server: ViteDevServer;
  let inContentScript: readonly string[] = [];

  function inFolder(name: string): string {
    return resolve(server.config.root, server.config.build.outDir, name);
  }

  /** Makes a file of the folder anew in one step, as the browser may be reading it. */
  async function replace(name: string, write: (path: string) => Promise<void>): Promise<void> {
    const path = inFolder(name);
    await mkdir(dirname(path), { recursive: true });
    await write(`${path}.new`);
    await rename(`${path}.new`, path);
  }

  return {
    name: 'crx:changed-files',
    apply: 'serve',
    configureServer(made) {
      server = made;
    },
    async writeBundle() {
      inContentScript = (await selfContained(contentScriptEntry, server.config.root)).files;
      effects.onWritten();
    },
    async hotUpdate({ file, modules }) {
      if (this.environment.name !== 'client') return;
      const { root, publicDir } = server.config;
      const name = relative(root, file);
      if (name === 'manifest.json') return effects.onManifest(name);
      if (inContentScript.includes(file)) {
        const made = await selfContained(contentScriptEntry, root);
        inContentScript = made.files;
        await replace(contentScript, (path) => writeFile(path, made.code));
        effects.onContentScript(name);
      }
      const inPublic = relative(publicDir, file);
      const isPublic = !inPublic.startsWith('..');
      if (isPublic) {
        await replace(inPublic, (path) => copyFile(file, path));
      }
      if (isPublic || modules.some((one) => isIn(join(root, background), one))) {
        effects.onBackground(name);
      }
    },
  };
}

/** Whether a module is the entry, or imported by it over however many others. */
function isIn(entry: string, start: EnvironmentModuleNode): boolean {
  const met = new Set([start]);
  for (const one of met) {
    if (one.file === entry) return true;
    for (const importer of one.importers) met.add(importer);
  }
  return false;
}
