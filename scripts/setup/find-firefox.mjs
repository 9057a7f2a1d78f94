import { homedir } from 'node:os';
import { join } from 'node:path';
import { isExecutable, onPath } from './executables.mjs';

const { env, platform } = process;

/**
 * Finds Firefox: the one that FIREFOX_PATH names, else one in the usual places.
 *
 * @returns {string | undefined}
 */
export function findFirefox() {
  if (env.FIREFOX_PATH) {
    if (isExecutable(env.FIREFOX_PATH)) return env.FIREFOX_PATH;
    throw new Error(`FIREFOX_PATH names no program: ${env.FIREFOX_PATH}`);
  }
  return places().find(isExecutable);
}

function places() {
  const mac = ['Firefox.app', 'Firefox Developer Edition.app', 'Firefox Nightly.app'];
  switch (platform) {
    case 'darwin':
      return mac.flatMap((name) =>
        ['/Applications', join(homedir(), 'Applications')].map((folder) =>
          join(folder, name, 'Contents/MacOS/firefox'),
        ),
      );
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
        .filter(Boolean)
        .map((folder) => join(folder, 'Mozilla Firefox/firefox.exe'));
    default:
      return onPath(['firefox-esr', 'firefox']);
  }
}
