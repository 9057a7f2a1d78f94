import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { buildAll } from './build-all';
import { gitState, remarksOn } from './git-state';
import { readOptions, usage } from './options';
import { permissionWarnings } from './permission-warnings';
import { sbom } from './sbom';
import { readSigningKey } from './signing-key';
import { versionOf, writePackages } from './write-packages';

const root = resolve(import.meta.dirname, '../..');

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\n${usage}`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  // Before the builds, which take longer than finding out that a key cannot be read.
  if (options.key !== undefined) readSigningKey(options.key, root);
  if (!options.asBuilt) buildAll(root);
  const git = gitState(root);
  const bill = sbom(root, versionOf(root).name);
  const packaged = await writePackages(root, options, git, bill);
  const { version, extensionId, addonId, notMade } = packaged;

  console.log(`Version ${version}, in ${relative(process.cwd(), options.out) || '.'}:\n`);
  for (const file of readdirSync(options.out).sort()) {
    const size = statSync(join(options.out, file)).size;
    console.log(`  ${size.toLocaleString('en').padStart(11)} bytes  ${file}`);
  }
  console.log(`\nID in Chrome and Edge: ${extensionId ?? 'the store gives it, or a signing key'}`);
  console.log(`ID in Firefox: ${addonId}`);
  const manifest = readFileSync(join(root, 'dist/chromium/manifest.json'), 'utf8');
  const { warnings, source } = await permissionWarnings(manifest);
  console.log(`\nWhat Chrome and Edge warn of when it is installed (according to ${source}):`);
  for (const warning of warnings) console.log(`  ${warning}`);
  if (source === 'unknown') console.log('  No Chromium was found to ask.');
  for (const remark of [...notMade, ...remarksOn(git, version)]) console.log(`\n${remark}`);
}
