import browser, { type Tabs } from 'webextension-polyfill';

/** A tab and the window that it is in. */
export interface TabInWindow {
  readonly id: number;
  readonly windowId: number | undefined;
}

/**
 * Tells which tab is active in the window of this page, now and whenever another one is: also where
 * a tab came from another window or left for one, was closed, or was replaced by another of the same
 * address. Chromium 156 and Firefox 153 send `onActivated` for each of these but the last.
 *
 * @param onTab undefined where there is none that may be known
 * @returns stops it
 */
export function followActiveTab(onTab: (tab: TabInWindow | undefined) => void): () => void {
  let windowId: number | undefined;
  let current: number | undefined;
  let isOver = false;

  function tell(id: number | undefined) {
    current = id;
    if (!isOver) onTab(id === undefined ? undefined : { id, windowId });
  }
  const onActivated = (active: Tabs.OnActivatedActiveInfoType) => {
    if (active.windowId === windowId) tell(active.tabId);
  };
  const onReplaced = (added: number, removed: number) => {
    if (removed === current) tell(added);
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onReplaced.addListener(onReplaced);

  async function begin() {
    // First the window: of then on no event is missed.
    windowId = (await browser.windows.getCurrent()).id;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    // An event that came meanwhile is newer than this answer.
    if (current === undefined) tell(tab?.id);
  }
  void begin();

  return () => {
    isOver = true;
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onReplaced.removeListener(onReplaced);
  };
}
