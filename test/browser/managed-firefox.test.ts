import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { launchFirefox, type RunningFirefox } from '../../scripts/browser/firefox';
import { sampleDevice } from './extension';
import { type FirefoxWithPolicy, firefoxWithPolicy } from './firefox-with-policy';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
let sandbox: Sandbox;
let installed: FirefoxWithPolicy;
let firefox: RunningFirefox;
beforeAll(async () => {
  sandbox = await startSandbox();
  const example = await readFile(path('docs/managed/firefox-policies.json'), 'utf8');
  const statement = await sandbox.statement('release-staging');
  installed = await firefoxWithPolicy(
    example.replace('REPLACE_WITH_THE_SOFTWARE_STATEMENT', statement),
  );
  const manifest = JSON.parse(await readFile(path('dist/firefox/manifest.json'), 'utf8'));
  firefox = await launchFirefox({
    extension: path('dist/firefox'),
    addonId: manifest.browser_specific_settings.gecko.id,
    sandbox,
    executable: installed.executable,
  });
});
afterAll(async () => {
  await firefox?.close();
  await installed?.remove();
  await sandbox?.close();
});

test('in Firefox too, the example policy sets everything up and forbids what it says', async () => {
  const settings = await firefox.openPage('src/settings/index.html');
  await settings.locator('::-p-text(Nobody may reset every device or every key.)').wait();
  await settings.locator('::-p-text(Managed by your organization)').wait();
  await settings.locator('a[href="#sites"]').click();
  await settings.locator('::-p-text(debug.example.com)').wait();
  await settings.locator('a[href="#security"]').click();
  await settings.locator('::-p-text(Your organization asks for a passphrase)').wait();
  const set = { type: 'setPassphrase', passphrase: 'correct horse battery' };
  const answer = await settings.evaluate((sent) => chrome.runtime.sendMessage(sent), set);
  expect(answer).toEqual({ ok: true, value: null });

  const popup = await firefox.openPage('src/popup/index.html');
  await popup.locator('::-p-aria([name="Device ID"][role="combobox"])').fill(sampleDevice);
  await popup.keyboard.press('Enter');
  await popup.locator('[role=status] ::-p-text(204 in)').wait();
  const [reset] = sandbox.log.filter(({ method }) => method === 'DELETE');
  expect(reset?.target).toMatchObject({ kind: 'device', deviceId: sampleDevice });
  expect(await popup.evaluate(() => document.body.innerText)).not.toContain('Reset every device');
});
