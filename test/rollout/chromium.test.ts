import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { launchEmptyChromium } from '../../scripts/browser/chromium';
import { policyFolder } from '../../scripts/browser/policy-folder';
import { t } from '../../src/text/t';
import { resetByKeyboard, sampleDevice } from '../browser/extension';
import { filledPolicy } from './filled-policy';
import { newerVersion, olderVersion, packageTwoVersions, type TwoVersions } from './two-versions';
import { startUpdateServer, type UpdateServer } from './update-server';

let sandbox: Sandbox;
let server: UpdateServer;
let packages: TwoVersions;
let profile: string;
let chromium: { readonly context: BrowserContext; close(): Promise<void> };
const files: string[] = [];

/** A policy holds for every browser of the machine, so it is there no longer than this file runs. */
async function writePolicy(text: string): Promise<void> {
  const file = join(policyFolder(), `reset-temp-pass-rollout-${randomUUID()}.json`);
  files.push(file);
  await writeFile(file, text);
}

beforeAll(async () => {
  [sandbox, server] = await Promise.all([
    startSandbox({ unknownPlatformShare: 1 }),
    startUpdateServer(),
  ]);
  packages = await packageTwoVersions(server.baseUrl);
  server.host(packages.older);
  const { extensionId } = packages;
  const statement = await sandbox.statement('release-staging');
  const filled = { baseUrl: server.baseUrl, statement, extensionId };
  await writePolicy(await filledPolicy('chrome-linux.json', filled));
  // Without it nobody may look into an extension that a policy installed, not even a test.
  await writePolicy(JSON.stringify({ DeveloperToolsAvailability: 1 }));
  profile = await mkdtemp(join(tmpdir(), 'rollout-profile-'));
  chromium = await launchEmptyChromium(sandbox, profile, true);
});
afterAll(async () => {
  await chromium?.close();
  for (const file of files) await rm(file, { force: true });
  await packages?.remove();
  await server?.close();
  await sandbox?.close();
  if (profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Opens a page of the extension, as soon as the browser has that version of it. */
async function open(name: string, version: string): Promise<Page> {
  const url = `chrome-extension://${packages.extensionId}/src/${name}`;
  let page = await chromium.context.newPage();
  const openedVersion = async () => {
    // A restart of the extension closes its pages.
    if (page.isClosed()) page = await chromium.context.newPage();
    return page
      .goto(url)
      .then(() => page.evaluate(() => chrome.runtime.getManifest().version))
      .catch(() => 'none');
  };
  await expect.poll(openedVersion, { timeout: 45_000 }).toBe(version);
  return page;
}

/** What is on disk of resets and secrets, of which a new version may lose nothing. */
function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { resets, secrets, applications } = await chrome.storage.local.get();
    return JSON.stringify({ resets, secrets, applications });
  });
}

test('a policy installs the CRX from the organization’s server with its settings, which come late, and the first reset works', async () => {
  const settings = await open('settings/index.html', olderVersion);
  await settings.getByText(t('settings_noResetEvery')).waitFor();
  await settings.close();

  const popup = await open('popup/index.html', olderVersion);
  await resetByKeyboard(popup);
  await popup.getByRole('status').getByText('204').waitFor();
  const [reset] = sandbox.log.filter(({ method }) => method === 'DELETE');
  expect(reset?.target).toMatchObject({ kind: 'device', deviceId: sampleDevice });
  await popup.close();
});

test('About says when the next version on that server is ready, and restarting keeps what is stored', async () => {
  const settings = await open('settings/index.html#about', olderVersion);
  const before = await stored(settings);
  expect(before).toContain(sampleDevice);
  server.host(packages.newer);
  expect((await settings.evaluate(() => chrome.runtime.requestUpdateCheck())).status).toBe(
    'update_available',
  );
  // The click closes the page, which may not answer any more.
  const closed = settings.waitForEvent('close');
  const restart = settings.getByRole('button', { name: t('about_restart') });
  await restart.evaluate(
    (button) =>
      void setTimeout(() => button.dispatchEvent(new MouseEvent('click', { bubbles: true }))),
  );
  await closed;

  const after = await open('settings/index.html#about', newerVersion);
  expect(await stored(after)).toBe(before);
  await after.close();
  const popup = await open('popup/index.html', newerVersion);
  await resetByKeyboard(popup);
  await expect.poll(() => sandbox.log.filter(({ method }) => method === 'DELETE').length).toBe(2);
});
