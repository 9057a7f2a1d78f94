import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { inject } from 'vitest';
import { adobeHostNames } from '../../sandbox/model/environments';
import { openServer, type SandboxServer } from '../../sandbox/server';
import {
  asTheBrowser,
  type FirefoxAddon,
  installAddon,
  installAddonForGood,
  startFirefox,
} from '../../scripts/browser/firefox';
import { readBuiltFiles } from '../../scripts/package/built-files';
import { zip } from '../../scripts/package/zip';
import { exitWhenEnded } from './exit-when-ended';

/** A Firefox that one file of tests after the other uses, as with `SharedChromium`. */
export interface SharedFirefox {
  /** Where its host names lead. */
  readonly server: SandboxServer;
  readonly browser: Browser;
  /**
   * Puts an add-on in. Each time it is a copy with another ID, of which nothing is remembered.
   *
   * @param howLong as long as the browser runs, as developers do, or for good, as people do
   */
  install(build: string, howLong?: HowLong): Promise<FirefoxAddon & { readonly addonId: string }>;
  /** Takes everything out again and lets the next file have it; one that is broken is ended. */
  giveBack(): Promise<void>;
}

export type HowLong = 'whileItRuns' | 'forGood';

interface Firefox extends SharedFirefox {
  end(): Promise<void>;
}

/** Firefox wants to know their addresses when it starts; no process runs more files. */
const mostInstalls = 200;
const idle: Firefox[] = [];

/** One that nobody uses, or a new one. */
export async function sharedFirefox(): Promise<SharedFirefox> {
  for (let one = idle.pop(); one !== undefined; one = idle.pop()) {
    if (one.browser.connected) return one;
    await one.end();
  }
  return startShared();
}

async function startShared(): Promise<Firefox> {
  const folder = await mkdtemp(join(inject('sharedBrowsers'), 'firefox-'));
  const server = await openServer();
  const names = Array.from({ length: mostInstalls }, (_, at) => ({
    addonId: `reset-temp-pass-${at}@extension.invalid`,
    uuid: crypto.randomUUID(),
  }));
  const left = [...names];
  const started = await startFirefox({
    sandbox: { ...server, hosts: adobeHostNames },
    names,
    profile: await mkdtemp(join(folder, 'profile-')),
  });
  exitWhenEnded();
  const { browser } = started;
  let installed: { readonly addonId: string; readonly copy: string } | undefined;

  async function end(): Promise<void> {
    await started.close();
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  async function tidy(): Promise<void> {
    // Without a tab the browser would end.
    const blank = await browser.newPage();
    for (const page of await browser.pages()) if (page !== blank) await page.close();
    if (installed !== undefined) {
      await browser.uninstallExtension(installed.addonId);
      await rm(installed.copy, { recursive: true, force: true });
      installed = undefined;
    }
    await asTheBrowser(
      browser,
      `Services.prefs.clearUserPref('extensions.webextOptionalPermissionPrompts');
      Services.prefs.clearUserPref('xpinstall.signatures.required');
      const { CLEAR_COOKIES, CLEAR_DOM_STORAGES, CLEAR_ALL_CACHES } = Ci.nsIClearDataService;
      const what = CLEAR_COOKIES | CLEAR_DOM_STORAGES | CLEAR_ALL_CACHES;
      await new Promise((resolve) => Services.clearData.deleteData(what, resolve));`,
    );
  }
  const firefox: Firefox = {
    browser,
    server,
    async install(build, howLong = 'whileItRuns') {
      const name = left.pop();
      if (name === undefined) throw new Error('This Firefox knows no more addresses');
      const copy = join(folder, name.addonId);
      installed = { addonId: name.addonId, copy };
      await cp(build, copy, { recursive: true });
      const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'));
      manifest.browser_specific_settings.gecko.id = name.addonId;
      await writeFile(join(copy, 'manifest.json'), JSON.stringify(manifest));
      const addon = await (howLong === 'forGood'
        ? installAddonForGood(browser, await packed(copy), name)
        : installAddon(browser, copy, name));
      return { ...addon, addonId: name.addonId };
    },
    async giveBack() {
      if (installed === undefined) return;
      if (!browser.connected) return end();
      const isTidy = await tidy().then(
        () => true,
        (error: unknown) => console.error(`This Firefox is not used again: ${error}`),
      );
      if (isTidy && idle.length === 0) idle.push(firefox);
      else await end();
    },
    end,
  };
  return firefox;
}

/** A folder's files as one package in it. */
async function packed(folder: string): Promise<string> {
  const file = join(folder, 'packed.xpi');
  await writeFile(file, zip(readBuiltFiles(folder)));
  return file;
}
