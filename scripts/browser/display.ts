import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A screen without a monitor, with a keyboard and a mouse that programs can use. */
export interface Display {
  /** Such as `:99`, for the environment variable DISPLAY. */
  readonly name: string;
  /** Presses keys one after the other, such as `alt+shift+d`. */
  press(...keys: readonly string[]): Promise<void>;
  /** How many windows it shows; a browser's menu is one. */
  windows(): Promise<number>;
  close(): Promise<void>;
}

/** Starts Xvfb on a free display. */
export async function startDisplay(): Promise<Display> {
  const options = ['-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', ['-displayfd', '3', ...options], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const numbers = server.stdio[3] as Readable;
  const [number] = await Promise.race([
    once(numbers, 'data'),
    once(server, 'exit').then(() => Promise.reject(new Error('Xvfb ended at once'))),
  ]);
  const name = `:${String(number).trim()}`;
  const xdotool = (...args: readonly string[]) =>
    run('xdotool', args, { env: { ...process.env, DISPLAY: name } });
  return {
    name,
    async press(...keys) {
      await xdotool('key', ...keys);
    },
    async windows() {
      const found = await xdotool('search', '--onlyvisible', '--maxdepth', '1', '--name', '.*');
      return found.stdout.split('\n').filter((line) => line !== '').length;
    },
    async close() {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}
