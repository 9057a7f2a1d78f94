import browser from 'webextension-polyfill';

/** Opens Settings in a tab; the browser closes the popup then. */
export function openSettings(): void {
  void browser.runtime.openOptionsPage();
}

/** Opens Settings where a passphrase is set. */
export function openSecurity(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('src/settings/index.html#security') });
}

/** Opens Settings with a form for a Temp Pass that a page named. */
export function openNewTempPass(named: { requestorId: string; mvpdId: string }): void {
  const query = new URLSearchParams({ requestorId: named.requestorId, mvpdId: named.mvpdId });
  const url = browser.runtime.getURL(`src/settings/index.html?${query}#temp-passes`);
  void browser.tabs.create({ url });
}

/** Opens the popup's page in a window that stays, about the same tab. */
export function openOwnWindow(tabId: number): void {
  const url = browser.runtime.getURL(`src/popup/index.html?tab=${tabId}`);
  void browser.windows
    .create({ type: 'popup', url, width: 400, height: 560 })
    .then(() => window.close());
}
