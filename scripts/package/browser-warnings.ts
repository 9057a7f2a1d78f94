import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../browser/chromium-path';
import { extensionIdOf } from './signing-key';

/**
 * What Chromium warns of when somebody installs an extension, in its own English words. An empty
 * extension asks it: the packaged one is not run.
 *
 * @param manifest the text of the built manifest
 * @throws Error where there is no Chromium, or it does not start
 * @see https://developer.chrome.com/docs/extensions/reference/api/management#method-getPermissionWarningsByManifest
 */
export async function warningsByBrowser(manifest: string): Promise<string[]> {
  const executablePath = chromiumPath();
  const folder = await mkdtemp(join(tmpdir(), 'permission-warnings-'));
  const extension = join(folder, 'extension');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const asking = {
    manifest_version: 3,
    name: 'Asks for warnings',
    version: '1',
    key: spki.toString('base64'),
  };
  try {
    await mkdir(extension);
    await writeFile(join(extension, 'manifest.json'), JSON.stringify(asking));
    await writeFile(join(extension, 'page.html'), '');
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath,
      headless: false,
      env: { ...process.env, LANGUAGE: 'en' },
      args: [
        '--headless=new',
        ...chromiumArguments,
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--lang=en-US',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
      ],
    });
    try {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionIdOf(spki)}/page.html`);
      return await page.evaluate(
        (text) => chrome.management.getPermissionWarningsByManifest(text),
        manifest,
      );
    } finally {
      await context.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
