import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { build } from 'vite';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { logLine } from '../../sandbox/log-line';
import { launchFirefox, type RunningFirefox } from '../browser/firefox';
import { saveSamples } from '../start/job';
import type { SessionOptions } from './session';

/** Firefox, which gets every new build. */
export interface FirefoxSession {
  readonly firefox: RunningFirefox;
  readonly sandbox: Sandbox;
  /** Opens a page of the extension, and again after each new build, which closes it. */
  show(path: string): Promise<void>;
  close(): Promise<void>;
}

const manifest = v.object({
  browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }),
});

/**
 * Builds at every change, and has Firefox take the new build. Code from Vite's server, as Chromium
 * gets it, is none that Firefox runs: an extension's pages may run nothing but their own files.
 */
export async function startFirefoxSession(options: SessionOptions): Promise<FirefoxSession> {
  const { root, headless, say } = options;
  const extension = join(root, '.cache/dev-firefox');
  let onBuilt = () => {};
  const built = new Promise<void>((resolve) => {
    onBuilt = resolve;
  });
  const watcher = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    mode: 'firefox',
    logLevel: 'warn',
    build: { outDir: extension, watch: {} },
  });
  if (!('on' in watcher)) throw new Error('The build does not watch');
  let changed: string | undefined;
  watcher.on('change', (file) => {
    changed = relative(root, file);
  });
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') say(event.error.message);
    if (event.code === 'BUNDLE_END') void event.result.close();
    if (event.code === 'END') onBuilt();
  });
  await built;
  const { gecko } = v.parse(
    manifest,
    JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')),
  ).browser_specific_settings;
  const sandbox = await startSandbox({ onRequest: (entry) => say(`  ${logLine(entry)}`) });
  const firefox = await launchFirefox({ extension, addonId: gecko.id, sandbox, headless });
  const settings = await firefox.openPage('src/settings/index.html');
  await saveSamples(sandbox, (command) =>
    settings.evaluate((sent): Promise<unknown> => chrome.runtime.sendMessage(sent), command),
  );
  const shown: string[] = [];
  let installing = Promise.resolve();
  onBuilt = () => {
    const file = changed;
    // A build without a change, as a watcher may begin one late, brings nothing new.
    if (file === undefined) return;
    changed = undefined;
    installing = installing.then(async () => {
      await firefox.installAgain();
      for (const path of shown) await firefox.openPage(path);
      say(`${file}: Firefox has the new build`);
    });
  };
  return {
    firefox,
    sandbox,
    async show(path) {
      shown.push(path);
      await firefox.openPage(path);
    },
    async close() {
      await watcher.close();
      await firefox.close();
      await sandbox.close();
    },
  };
}
