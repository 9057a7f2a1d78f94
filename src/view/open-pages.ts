import browser from 'webextension-polyfill';
import {
  type NewTempPass,
  newTempPassPath,
  pagePaths,
  popupPath,
  securityPath,
} from '../messages/page-urls';

/** Opens Settings in a tab; the browser closes the popup then. */
export function openSettings(): void {
  void browser.runtime.openOptionsPage();
}

/** Opens one of the extension's pages in a tab, by its path. */
export function openPage(path: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Opens Settings where a passphrase is set. */
export function openSecurity(): void {
  openPage(securityPath);
}

/** Opens the list of every reset that is kept. */
export function openHistory(): void {
  openPage(pagePaths.history);
}

/** Opens the page that shows the trials of all devices with a name. */
export function openDevices(): void {
  openPage(pagePaths.devices);
}

/** Opens the page that comes with the extension to try a reset on. */
export function openTryOut(): void {
  openPage(pagePaths.tryOut);
}

/** Opens Settings with a form for a Temp Pass that a page named. */
export function openNewTempPass(named: NewTempPass): void {
  openPage(newTempPassPath(named));
}

/** Opens the popup's page in a window that stays, about the same tab. */
export async function openOwnWindow(tabId: number | undefined): Promise<void> {
  const url = browser.runtime.getURL(popupPath(tabId));
  await browser.windows.create({ type: 'popup', url, width: 400, height: 560 });
}

/** Opens the popup's page in a window that stays, with what was put into its form, and no web page. */
export async function openFilledPopup(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  await openOwnWindow(tab?.id);
}

/** How notices of failures lead on, in whatever has a browser's API. */
export const leadsOn = { open: openPage, version: () => browser.runtime.getManifest().version };
