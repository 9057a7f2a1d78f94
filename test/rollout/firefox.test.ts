import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { openAddonPage, startFirefox } from '../../scripts/browser/firefox';
import { fetchUpdate, installedVersion } from '../../scripts/browser/firefox-updates';
import { t } from '../../src/text/t';
import { sampleDevice } from '../browser/extension';
import { type FirefoxWithPolicy, firefoxWithPolicy } from '../browser/firefox-with-policy';
import { filledPolicy } from './filled-policy';
import { newerVersion, olderVersion, packageTwoVersions, type TwoVersions } from './two-versions';
import { startUpdateServer, type UpdateServer } from './update-server';

let sandbox: Sandbox;
let server: UpdateServer;
let packages: TwoVersions;
let installed: FirefoxWithPolicy;
let firefox: Awaited<ReturnType<typeof startFirefox>>;
const uuid = '2c5d3a51-7f5e-4d0a-9c0e-0a5d1c9b7e42';

/** What takes the place of Mozilla's signature and of https, which no test can have. */
const forTests = {
  'xpinstall.signatures.required': { Value: false, Status: 'locked' },
  'extensions.checkUpdateSecurity': { Value: false, Status: 'locked' },
  'extensions.update.requireBuiltInCerts': { Value: false, Status: 'locked' },
};

beforeAll(async () => {
  [sandbox, server] = await Promise.all([startSandbox(), startUpdateServer()]);
  packages = await packageTwoVersions(server.baseUrl);
  server.host(packages.older);
  const statement = await sandbox.statement('release-staging');
  const filled = { baseUrl: server.baseUrl, statement, version: olderVersion };
  const { policies } = JSON.parse(await filledPolicy('firefox-policies.json', filled));
  installed = await firefoxWithPolicy(
    JSON.stringify({ policies: { ...policies, Preferences: forTests } }),
  );
  firefox = await startFirefox({
    names: [{ addonId: packages.addonId, uuid }],
    sandbox,
    executable: installed.executable,
  });
});
afterAll(async () => {
  await firefox?.close();
  await installed?.remove();
  await packages?.remove();
  await server?.close();
  await sandbox?.close();
});

const version = () => installedVersion(firefox.browser, packages.addonId);
const open = (path: string) =>
  openAddonPage(firefox.browser, { addonId: packages.addonId, uuid }, path);
const resets = () => sandbox.log.filter(({ method }) => method === 'DELETE');

/** Resets the sample device by keyboard. */
async function reset(): Promise<void> {
  const popup = await open('src/popup/index.html');
  await popup.locator('::-p-aria([name="Device ID"][role="combobox"])').fill(sampleDevice);
  await popup.keyboard.press('Enter');
  await popup.locator('[role=status] ::-p-text(204 in)').wait();
  await popup.close();
}

test('in Firefox a policy installs the add-on from the organization’s server with its settings, and the first reset works', async () => {
  await expect.poll(version, { timeout: 45_000 }).toBe(olderVersion);
  const settings = await open('src/settings/index.html');
  await settings.locator(`::-p-text(${t('settings_noResetEvery')})`).wait();
  await settings.close();
  await reset();
  expect(resets()[0]?.target).toMatchObject({ kind: 'device', deviceId: sampleDevice });
});

test('in Firefox too, restarting into the next version on that server keeps what is stored', async () => {
  const settings = await open('src/settings/index.html#about');
  const stored = () =>
    settings.evaluate(async () => {
      const { resets, secrets, applications } = await chrome.storage.local.get();
      return JSON.stringify({ resets, secrets, applications });
    });
  const before = await stored();
  expect(before).toContain(sampleDevice);
  server.host(packages.newer);
  await fetchUpdate(firefox.browser, packages.addonId);
  await settings.locator(`::-p-aria([name="${t('about_restart')}"][role="button"])`).click();
  await expect.poll(version, { timeout: 45_000 }).toBe(newerVersion);
  const after = await open('src/settings/index.html#about');
  const kept = await after.evaluate(async () => {
    const { resets, secrets, applications } = await chrome.storage.local.get();
    return JSON.stringify({ resets, secrets, applications });
  });
  expect(kept).toBe(before);
  await reset();
  expect(resets()).toHaveLength(2);
});
