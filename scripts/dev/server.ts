import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { devFolder } from '../build/dev-mode';
import { changedFiles, type Effects } from './changed-files';

/** Vite's server, and the extension whose code comes from it. */
export interface DevServer {
  /** Folder of the extension. */
  readonly extension: string;
  close(): Promise<void>;
}

/**
 * Starts Vite's server, and waits until the extension can be loaded.
 *
 * @param root the repository's
 */
export async function startDevServer(
  root: string,
  effects: Omit<Effects, 'onWritten'>,
): Promise<DevServer> {
  const extension = join(root, devFolder);
  let written = () => {};
  const isWritten = new Promise<void>((resolve) => {
    written = resolve;
  });
  const server = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    mode: 'chromium',
    cacheDir: join(root, '.cache/vite'),
    // Absolute, as @crxjs/vite-plugin would take it from the folder that this was started in.
    build: { outDir: extension },
    server: {
      host: 'localhost',
      // An editor empties a file before it writes it: what is read in between is not the change.
      watch: { awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 } },
      // The packages may lie elsewhere, behind a link.
      fs: { allow: [root, realpathSync(join(root, 'node_modules'))] },
    },
    plugins: [changedFiles({ ...effects, onWritten: () => written() })],
  });
  await server.listen();
  await isWritten;
  // Vite starts its server anew when its configuration changes, or what that imports.
  written = () => effects.onBackground('vite.config.ts');
  return { extension, close: () => server.close() };
}
