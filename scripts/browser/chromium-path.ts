import { findChromium } from '../setup/find-chromium.mjs';

/** The Chromium to start; set-up has found or installed one. */
export function chromiumPath(): string {
  const found = findChromium();
  if (found === undefined || found.isChrome) {
    throw new Error('No Chromium was found: "npm start" and "npm test" say what to install.');
  }
  return found.path;
}

/** A sandboxed Chromium refuses to run as root, which a container's CI usually is. */
export const chromiumArguments: readonly string[] =
  process.getuid?.() === 0 ? ['--no-sandbox'] : [];
