import browser from 'webextension-polyfill';
import { originOfTab } from '../listening/tab-origin';

/**
 * What reloads the app in a tab after a reset. It is asked for before the reset begins: the page that
 * is there then is the one that waits.
 *
 * @returns reloads the tab, and says false where it has left that page's origin, was closed, or where
 *   the browser did not tell which page was there
 */
export async function reloadOf(tabId: number): Promise<() => Promise<boolean>> {
  const before = await originOfTab(tabId);
  return async () => {
    if (before === undefined || (await originOfTab(tabId)) !== before) return false;
    try {
      await browser.tabs.reload(tabId);
      return true;
    } catch {
      return false;
    }
  };
}
