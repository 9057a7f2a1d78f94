import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import { versionOf } from '../package/write-packages';
import { submitToChrome } from './chrome-web-store';
import { submitToEdge } from './edge-add-ons';
import { missingSecrets, stores } from './stores';

/** Submits a package in `packages/` to a store, or says that its secrets are missing. */
const store = v.parse(v.picklist(['chrome', 'edge', 'firefox']), process.argv[2]);
const { name, version } = versionOf('.');
const packaged = (kind: string) => join('packages', `${name}-${version}-${kind}.zip`);
const missing = missingSecrets(store, process.env);
if (missing.length > 0) {
  // GitHub shows such a line above the steps.
  console.log(`::notice::Not submitted to ${stores[store].name}: ${missing.join(', ')} not set`);
} else {
  if (store === 'chrome') {
    const secrets = v.parse(stores.chrome.secrets, process.env);
    await submitToChrome(new Uint8Array(readFileSync(packaged('chromium'))), secrets);
  } else if (store === 'edge') {
    const secrets = v.parse(stores.edge.secrets, process.env);
    await submitToEdge(new Uint8Array(readFileSync(packaged('chromium'))), secrets);
  } else {
    signWithMozilla();
  }
  console.log(`${version} was submitted to ${stores[store].name}.`);
}

/** web-ext takes its secrets from the environment, and a folder in place of the zip. */
function signWithMozilla(): void {
  const folder = mkdtempSync(join(tmpdir(), 'submitted-'));
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(packaged('firefox'))))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const sign = ['sign', '--channel=listed', '--approval-timeout=0', `--source-dir=${folder}`];
  const source = `--upload-source-code=${packaged('source')}`;
  const program = join('node_modules', 'web-ext', 'bin', 'web-ext.js');
  const { status } = spawnSync(process.execPath, [program, ...sign, source], { stdio: 'inherit' });
  if (status !== 0) throw new Error('addons.mozilla.org did not take the add-on.');
}
