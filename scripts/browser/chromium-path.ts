import { findChromium } from '../setup/find-chromium.mjs';

/** The Chromium to start; set-up has found or installed one. */
export function chromiumPath(): string {
  const found = findChromium();
  if (found === undefined || found.isChrome) {
    throw new Error('No Chromium was found: "npm start" and "npm test" say what to install.');
  }
  return found.path;
}
