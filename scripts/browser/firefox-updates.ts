import type { Browser } from 'puppeteer-core';
import { askTheBrowser, asTheBrowser } from './firefox';

/** Which version of an add-on runs; none where it is not there. */
export function installedVersion(browser: Browser, addonId: string): Promise<unknown> {
  return askTheBrowser(
    browser,
    `return WebExtensionPolicy.getByID(${JSON.stringify(addonId)})?.extension.version ?? 'none';`,
  );
}

/**
 * Has Firefox ask an add-on's update server, and resolves once the newer version is there and waits
 * (toolkit/mozapps/extensions/AddonManager.sys.mjs: findUpdates, AddonInstall).
 */
export async function fetchUpdate(browser: Browser, addonId: string): Promise<void> {
  await asTheBrowser(
    browser,
    `const { AddonManager } = ChromeUtils.importESModule(
      'resource://gre/modules/AddonManager.sys.mjs',
    );
    const addon = await AddonManager.getAddonByID(${JSON.stringify(addonId)});
    const install = await new Promise((resolve, reject) => {
      addon.findUpdates({
        onUpdateAvailable: (_, found) => resolve(found),
        onNoUpdateAvailable: () => reject(new Error('No update')),
      }, AddonManager.UPDATE_WHEN_USER_REQUESTED);
    });
    await new Promise((resolve, reject) => {
      install.addListener({
        onInstallPostponed: resolve,
        onInstallEnded: resolve,
        onDownloadFailed: () => reject(new Error('Not downloaded: ' + install.error)),
        onInstallFailed: () => reject(new Error('Not installed: ' + install.error)),
      });
      install.install();
    });`,
  );
}
