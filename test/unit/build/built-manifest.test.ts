import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { builtManifest } from '../../../scripts/build/built-manifest';

const folder = mkdtempSync(join(tmpdir(), 'built-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('an unpacked Chromium build has the key of the packaged one, where one is given', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const file = join(folder, 'key.pem');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  expect(builtManifest('chrome', 'build', file).key).toBe(
    publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  );
  expect(builtManifest('firefox', 'build', file)).not.toHaveProperty('key');
});

test('without a key the build has none, and each browser gets only what is its own', () => {
  const chrome = builtManifest('chrome', 'build', '');
  expect(chrome).not.toHaveProperty('key');
  expect(chrome).not.toHaveProperty('browser_specific_settings');
  expect(builtManifest('firefox', 'build', '')).not.toHaveProperty('minimum_chrome_version');
});

test('Chromium gets a side panel and Firefox a sidebar, of one page', () => {
  const chrome = builtManifest('chrome', 'build', '');
  const firefox = builtManifest('firefox', 'build', '');
  expect(chrome).not.toHaveProperty('sidebar_action');
  expect(chrome.permissions).toContain('sidePanel');
  expect(firefox).not.toHaveProperty('side_panel');
  expect(firefox.permissions).not.toContain('sidePanel');
  expect(firefox.sidebar_action).toMatchObject({
    default_panel: chrome.side_panel.default_path,
    open_at_install: false,
  });
});
