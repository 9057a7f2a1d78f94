import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import type { PackageOptions } from '../../../scripts/package/options';
import { writePackages } from '../../../scripts/package/write-packages';
import { forFirefox, sampleManifest, samplePackage, sampleVersion } from './sample-package';

const folder = mkdtempSync(join(tmpdir(), 'write-packages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const key = join(folder, 'key.pem');
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
const bill = {
  bomFormat: 'CycloneDX' as const,
  specVersion: '1.5',
  metadata: { component: { name: 'sample', version: sampleVersion, 'bom-ref': 'sample' } },
  components: [],
  dependencies: [],
};
const baseUrl = 'https://extensions.example.com/rtp';

/** A repository with builds of the sample for both browsers and of a program, whose files are of another day. */
function repository(
  name: string,
  more: Readonly<Record<string, string>> = {},
  program = '#!/usr/bin/env node',
): string {
  const root = join(folder, name);
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    utimesSync(join(root, path), name.length, name.length * 1e6);
  };
  const about = { name: 'sample', version: sampleVersion };
  const packages = { '': about, 'node_modules/kept': { version: '2.0.0', license: 'MIT' } };
  write('package.json', JSON.stringify({ ...about, dependencies: { kept: '2.0.0' } }));
  write('package-lock.json', JSON.stringify({ ...about, lockfileVersion: 3, packages }));
  for (const [browser, extra] of Object.entries({ chromium: {}, firefox: forFirefox })) {
    for (const [path, bytes] of samplePackage(more, sampleManifest(extra))) {
      write(`dist/${browser}/${path}`, bytes);
    }
  }
  write('dist/cli/reset-temp-pass.mjs', program);
  return root;
}

function options(root: string, more: Partial<PackageOptions> = {}): PackageOptions {
  return { out: join(root, 'packages'), key, baseUrl, asBuilt: true, ...more };
}
const contents = (root: string) =>
  Object.fromEntries(
    readdirSync(join(root, 'packages')).map((file) => [
      file,
      readFileSync(join(root, 'packages', file)),
    ]),
  );

test('everything is written, with the same bytes in another folder, another time zone and again', async () => {
  const first = repository('one');
  const packaged = await writePackages(first, options(first), undefined, bill);
  const files = contents(first);
  expect(Object.keys(files)).toEqual([
    'SHA256SUMS',
    'sample-1.2.3-chromium.zip',
    'sample-1.2.3-cli.mjs',
    'sample-1.2.3-firefox-self-hosted.zip',
    'sample-1.2.3-firefox.zip',
    'sample-1.2.3-sbom.cdx.json',
    'sample-1.2.3.crx',
    'updates.json',
    'updates.xml',
  ]);
  expect(packaged).toMatchObject({ addonId: 'sample@extension.invalid', notMade: [] });

  const second = repository('elsewhere');
  const before = process.env['TZ'];
  process.env['TZ'] = 'Asia/Tokyo';
  try {
    await writePackages(second, options(second), undefined, bill);
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
  expect(contents(second)).toEqual(files);
  await writePackages(first, options(first), undefined, bill);
  expect(contents(first)).toEqual(files);
});

test('the CRX is a header and then the store’s zip, and the update manifests lead to what is hosted', async () => {
  const root = repository('crx');
  const { extensionId = 'none' } = await writePackages(root, options(root), undefined, bill);
  const files = contents(root);
  const crx = files['sample-1.2.3.crx'] ?? Buffer.of();
  const zip = files['sample-1.2.3-chromium.zip'] ?? Buffer.of();
  expect(crx.subarray(0, 4).toString()).toBe('Cr24');
  expect(crx.subarray(-zip.length).equals(zip)).toBe(true);

  const xml = files['updates.xml']?.toString() ?? '';
  expect(xml).toContain(`appid="${extensionId}"`);
  expect(xml).toContain(`codebase="${baseUrl}/sample-1.2.3.crx" version="1.2.3"`);
  const json = JSON.parse(files['updates.json']?.toString() ?? '');
  expect(json.addons['sample@extension.invalid'].updates).toEqual([
    {
      version: '1.2.3',
      update_link: `${baseUrl}/sample-1.2.3.xpi`,
      applications: { gecko: { strict_min_version: '142.0' } },
    },
  ]);
  const manifestIn = (file: string) =>
    JSON.parse(
      Buffer.from(unzipSync(files[file] ?? Buffer.of())['manifest.json'] ?? []).toString(),
    );
  const hosted = manifestIn('sample-1.2.3-firefox-self-hosted.zip');
  expect(hosted.browser_specific_settings.gecko.update_url).toBe(`${baseUrl}/updates.json`);
  expect(manifestIn('sample-1.2.3-firefox.zip')).toEqual(sampleManifest(forFirefox));
});

test('the checksums are those of all other files', async () => {
  const root = repository('sums');
  await writePackages(root, options(root), undefined, bill);
  const { SHA256SUMS: sums, ...files } = contents(root);
  const lines = Object.entries(files).map(
    ([file, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`,
  );
  expect(sums?.toString()).toBe(lines.join(''));
});

test('without a key there is no CRX, and without an address no update manifest; both are said', async () => {
  const root = repository('plain');
  const plain = options(root, { key: undefined, baseUrl: undefined });
  const { extensionId, notMade } = await writePackages(root, plain, undefined, bill);
  expect(extensionId).toBeUndefined();
  expect(notMade).toEqual([
    expect.stringContaining('No CRX'),
    expect.stringContaining('No update manifests'),
  ]);
  expect(Object.keys(contents(root)).join()).not.toMatch(/\.crx|\.xml|updates|self-hosted/u);
});

test('nothing is written if anything is wrong, and a folder with other files is left alone', async () => {
  const wrong = repository('wrong', { 'left-over.js': '' });
  await expect(writePackages(wrong, options(wrong), undefined, bill)).rejects.toThrow(
    'firefox: Nothing in the package uses left-over.js.',
  );
  expect(readdirSync(wrong)).not.toContain('packages');
  const secret = repository('secret', {}, '-----BEGIN PRIVATE KEY-----');
  await expect(writePackages(secret, options(secret), undefined, bill)).rejects.toThrow(
    'The command-line program holds a private key.',
  );
  const root = repository('right');
  await expect(writePackages(root, options(root, { out: root }), undefined, bill)).rejects.toThrow(
    'holds something else than packages',
  );
  expect(readdirSync(root)).toContain('package.json');
});
