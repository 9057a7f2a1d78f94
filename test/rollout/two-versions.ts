import { generateKeyPairSync } from 'node:crypto';
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writePackages } from '../../scripts/package/write-packages';

const root = resolve(import.meta.dirname, '../..');
const label = 'reset-temp-pass';

/** The packages of two versions that follow each other, all signed with one key. */
export interface TwoVersions {
  readonly extensionId: string;
  readonly addonId: string;
  /** The folders to host, as `npm run package` wrote them. */
  readonly older: string;
  readonly newer: string;
  remove(): Promise<void>;
}

export const olderVersion = '7.0.0';
export const newerVersion = '7.1.0';

/**
 * Packages what is built as two versions, with a key that is made for it.
 *
 * @param baseUrl where they will be hosted
 */
export async function packageTwoVersions(baseUrl: string): Promise<TwoVersions> {
  const folder = await mkdtemp(join(tmpdir(), 'two-versions-'));
  const key = join(folder, 'key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const ids = { extensionId: '', addonId: '' };
  const pack = async (version: string) => {
    const source = join(folder, `source-${version}`);
    const out = join(folder, version);
    await mkdir(source);
    await cp(join(root, 'dist'), join(source, 'dist'), { recursive: true });
    await writeFile(join(source, 'package.json'), JSON.stringify({ name: label, version }));
    await writeFile(join(source, 'package-lock.json'), JSON.stringify({ version }));
    for (const browser of ['chromium', 'firefox']) {
      const file = join(source, 'dist', browser, 'manifest.json');
      const manifest = JSON.parse(await readFile(file, 'utf8'));
      await writeFile(file, JSON.stringify({ ...manifest, version }));
    }
    const options = { out, key, baseUrl, asBuilt: true };
    const { extensionId = '', addonId } = await writePackages(source, options, undefined, {
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      metadata: { component: { name: label, version, 'bom-ref': label } },
      components: [],
      dependencies: [],
    });
    Object.assign(ids, { extensionId, addonId });
    // In Mozilla's place, which signs it: only a Firefox that is told to takes it unsigned.
    await copyFile(
      join(out, `${label}-${version}-firefox-self-hosted.zip`),
      join(out, `${label}-${version}.xpi`),
    );
    return out;
  };
  const older = await pack(olderVersion);
  const newer = await pack(newerVersion);
  return { ...ids, older, newer, remove: () => rm(folder, { recursive: true, force: true }) };
}
