import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSigningKey } from '../package/signing-key.ts';
import { devPolicy } from './dev-mode.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The manifest of a build.
 *
 * @param browser which browser it is for: keys of the other one make its store's linter complain
 * @param command `serve` is `npm run dev`, whose code comes from a server
 * @param signingKey the private key's file; an unpacked build gets the ID of the packaged one by it
 */
export function builtManifest(
  browser: 'chrome' | 'firefox',
  command: 'build' | 'serve',
  signingKey = process.env['SIGNING_KEY'],
) {
  const manifest = JSON.parse(readFileSync(resolve(root, 'manifest.json'), 'utf8'));
  if (browser === 'chrome') {
    delete manifest.browser_specific_settings;
    delete manifest.sidebar_action;
  } else {
    delete manifest.minimum_chrome_version;
    delete manifest.side_panel;
    manifest.permissions = manifest.permissions.filter((one: string) => one !== 'sidePanel');
  }
  if (browser === 'chrome' && signingKey) {
    manifest.key = readSigningKey(resolve(signingKey), root).manifestKey;
  }
  if (command === 'serve') manifest.content_security_policy.extension_pages = devPolicy;
  return manifest;
}
