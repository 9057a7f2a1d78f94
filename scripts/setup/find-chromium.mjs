import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { inVersions, isExecutable, onPath } from './executables.mjs';

const { env, platform } = process;

/**
 * Finds a browser of the Chromium family: the one that CHROMIUM_PATH names, else one in the usual
 * places. Google Chrome comes last, because since version 137 it loads no unpacked extension.
 *
 * @returns {{ path: string, isChrome: boolean } | undefined}
 */
export function findChromium() {
  if (env.CHROMIUM_PATH) {
    if (!isExecutable(env.CHROMIUM_PATH)) {
      throw new Error(`CHROMIUM_PATH names no program: ${env.CHROMIUM_PATH}`);
    }
    return { path: env.CHROMIUM_PATH, isChrome: isChrome(env.CHROMIUM_PATH) };
  }
  const found = [...places(), ...downloaded(), ...edge()].filter(isExecutable);
  const path = found.find((one) => !isChrome(one)) ?? chrome().find(isExecutable);
  return path === undefined ? undefined : { path, isChrome: isChrome(path) };
}

/** Chrome for Testing has Chrome's file name on Linux, hence the question to the program itself. */
function isChrome(path) {
  if (/for testing|for-testing|ms-playwright|puppeteer|edge/iu.test(path)) return false;
  // On Windows the program opens a window instead of answering.
  if (platform === 'win32') return /google[\\/]chrome/iu.test(path);
  if (!/chrome$/iu.test(path) && !/google-chrome/iu.test(path)) return false;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return /^Google Chrome (?!for Testing)/u.test(stdout ?? '');
}

function places() {
  if (platform === 'darwin') {
    return applications([
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ]);
  }
  if (platform === 'win32') return programs(['Chromium/Application/chrome.exe']);
  return onPath(['chromium', 'chromium-browser', 'chrome-for-testing', 'chrome']);
}

function edge() {
  if (platform === 'darwin') {
    return applications(['Microsoft Edge.app/Contents/MacOS/Microsoft Edge']);
  }
  if (platform === 'win32') return programs(['Microsoft/Edge/Application/msedge.exe']);
  return onPath(['microsoft-edge', 'microsoft-edge-stable']);
}

function chrome() {
  if (platform === 'darwin') {
    return applications(['Google Chrome.app/Contents/MacOS/Google Chrome']);
  }
  if (platform === 'win32') return programs(['Google/Chrome/Application/chrome.exe']);
  return onPath(['google-chrome', 'google-chrome-stable']);
}

/** What Playwright and Puppeteer have downloaded for other projects. */
function downloaded() {
  const caches = {
    darwin: join(homedir(), 'Library', 'Caches'),
    win32: env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'),
  };
  const cache = caches[platform] ?? env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const playwright = env.PLAYWRIGHT_BROWSERS_PATH || join(cache, 'ms-playwright');
  const testing = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  const files = [
    ...['chrome-linux64/chrome', 'chrome-linux/chrome'],
    ...['chrome-win64/chrome.exe', 'chrome-win/chrome.exe'],
    ...['mac', 'mac-x64', 'mac-arm64'].map((name) => `chrome-${name}/${testing}`),
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ];
  return [
    ...inVersions(playwright, /^chromium-\d+$/u, files),
    ...inVersions(join(homedir(), '.cache', 'puppeteer', 'chrome'), /-\d/u, files),
  ];
}

function applications(paths) {
  const folders = ['/Applications', join(homedir(), 'Applications')];
  return paths.flatMap((path) => folders.map((folder) => join(folder, path)));
}

function programs(paths) {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  return paths.flatMap((path) => folders.map((folder) => join(folder, path)));
}
