import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { launchFirefox, type RunningFirefox } from '../../scripts/browser/firefox';
import { sampleDevice } from './extension';

const build = fileURLToPath(new URL('../../dist/firefox', import.meta.url));
let sandbox: Sandbox;
let firefox: RunningFirefox;
beforeAll(async () => {
  const manifest = JSON.parse(await readFile(`${build}/manifest.json`, 'utf8'));
  sandbox = await startSandbox();
  const addonId = manifest.browser_specific_settings.gecko.id;
  firefox = await launchFirefox({ extension: build, addonId, sandbox });
});
afterAll(async () => {
  await firefox?.close();
  await sandbox?.close();
});

test('in Firefox too, the popup resets a device', async () => {
  const settings = await firefox.openPage('src/settings/index.html');
  await settings
    .locator('::-p-aria([name="Software statement"][role="textbox"])')
    .fill(await sandbox.statement('release-staging'));
  await settings.locator('button[type=submit]').click();
  await settings.locator('::-p-aria([name="Requestor ID"][role="textbox"])').fill('REF30');
  await settings.locator('::-p-aria([name="MVPD ID"][role="textbox"])').fill('TempPass_TEST40');
  await settings.locator('button[type=submit]').click();
  await settings.locator('::-p-text(REF30 · TempPass_TEST40)').wait();

  const popup = await firefox.openPage('src/popup/index.html');
  await popup.locator('::-p-aria([name="Device ID"][role="combobox"])').fill(sampleDevice);
  await popup.keyboard.press('Enter');
  await popup.locator('[role=status] ::-p-text(204 in)').wait();
  expect(sandbox.log.map(({ method, status }) => [method, status])).toEqual([
    ['POST', 201],
    ['POST', 201],
    ['DELETE', 204],
  ]);
  expect(sandbox.log.at(-1)?.target).toMatchObject({ kind: 'device', deviceId: sampleDevice });
});
