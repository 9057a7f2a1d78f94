import browser, { type Menus, type Tabs } from 'webextension-polyfill';

/** Over which tab the toolbar's popup opened: said to the extension's other pages. */
const openedOver = 'popup-opened-over';

/** Says that the toolbar's popup opened over a tab, which lets every page of ours read that tab. */
export function announcePopup(tabId: number): void {
  const channel = new BroadcastChannel(openedOver);
  channel.postMessage(tabId);
  channel.close();
}

/**
 * Tells whenever a person may have given access to a tab (`activeTab`), for which no browser has an
 * event. Seen in Chromium 156 and Firefox 153: a key of the extension and an item of its context menu
 * give it, and their own events reach every page of the extension; the toolbar's button gives it too,
 * and the popup that it opens says so. Access to a whole site has its event.
 *
 * @returns stops it
 */
export function onTabAccess(tabId: number, mayBeGiven: () => void): () => void {
  const popups = new BroadcastChannel(openedOver);
  popups.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === tabId) mayBeGiven();
  };
  const onCommand = (_: string, tab?: Tabs.Tab) => {
    if (tab?.id === tabId) mayBeGiven();
  };
  const onMenu = (_: Menus.OnClickData, tab?: Tabs.Tab) => {
    if (tab?.id === tabId) mayBeGiven();
  };
  browser.commands.onCommand.addListener(onCommand);
  browser.contextMenus.onClicked.addListener(onMenu);
  browser.permissions.onAdded.addListener(mayBeGiven);
  return () => {
    popups.close();
    browser.commands.onCommand.removeListener(onCommand);
    browser.contextMenus.onClicked.removeListener(onMenu);
    browser.permissions.onAdded.removeListener(mayBeGiven);
  };
}
