import { isExecutable, onPath } from './executables.mjs';
import { findChromium } from './find-chromium.mjs';
import { findFirefox } from './find-firefox.mjs';
import { hasTestFont } from './find-font.mjs';
import { installSystemPackages } from './system-packages.mjs';

const chromiumAdvice = {
  linux: 'Install Chromium (Debian: "apt-get install chromium") or Chrome for Testing.',
  darwin:
    'Install Chromium ("brew install --cask chromium"), Microsoft Edge or Chrome for Testing.',
  win32: 'Install Microsoft Edge, Chromium or Chrome for Testing.',
};
const firefoxAdvice = {
  linux: 'Install Firefox (Debian: "apt-get install firefox-esr").',
  darwin: 'Install Firefox ("brew install --cask firefox").',
  win32: 'Install Firefox ("winget install Mozilla.Firefox").',
};

/** Programs for tests with a window, and the packages that have them. */
const displayPrograms = [
  ['Xvfb', 'xvfb'],
  ['xdotool', 'xdotool'],
];

/**
 * Finds the browsers or installs them, and tells the programs started later through the
 * environment where they are.
 *
 * @param {{ forTests: boolean }} options tests need Firefox too
 */
export function prepareBrowsers({ forTests }) {
  const lacking = [];
  if (usableChromium() === undefined) lacking.push('chromium');
  if (forTests && findFirefox() === undefined) lacking.push('firefox-esr');
  const linux = process.platform === 'linux';
  // Only tests with a window need a display, so that a machine without one is no reason to stop.
  for (const [program, name] of forTests && linux ? displayPrograms : []) {
    if (!onPath([program]).some(isExecutable)) lacking.push(name);
  }
  // Layout is tested with one font, the widest, so that no machine's own decides.
  if (forTests && linux && !hasTestFont()) lacking.push('fonts-dejavu-core');
  if (lacking.length > 0) installSystemPackages(lacking);

  const chromium = usableChromium();
  if (chromium === undefined) throw new Error(noChromium());
  process.env.CHROMIUM_PATH = chromium;
  console.log(`Chromium: ${chromium}`);
  if (!forTests) return;
  const firefox = findFirefox();
  if (firefox === undefined) {
    throw new Error(
      `No Firefox was found. ${adviceOf(firefoxAdvice)} Or set FIREFOX_PATH to its program.`,
    );
  }
  process.env.FIREFOX_PATH = firefox;
  console.log(`Firefox: ${firefox}`);
}

function usableChromium() {
  const found = findChromium();
  return found === undefined || found.isChrome ? undefined : found.path;
}

function noChromium() {
  const advice = `${adviceOf(chromiumAdvice)} Or set CHROMIUM_PATH to its program. Chrome for Testing: https://googlechromelabs.github.io/chrome-for-testing/`;
  const chrome = findChromium();
  return chrome === undefined
    ? `No Chromium was found. ${advice}`
    : `Only Google Chrome was found (${chrome.path}). Since version 137 it ignores --load-extension, so it cannot be used here. ${advice}`;
}

function adviceOf(advice) {
  return advice[process.platform] ?? advice.linux;
}
