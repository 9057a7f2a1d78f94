import browser, { type Tabs } from 'webextension-polyfill';
import { pagePaths } from '../../messages/page-urls';

/**
 * Whether a tab shows the one page of ours that shows a device ID: it has the content script by
 * itself, as none can be put in.
 */
export async function showsTryOut({ id, url }: Tabs.Tab): Promise<boolean> {
  const address = url ?? (id === undefined ? undefined : await addressOfOurs(id));
  return address?.split(/[?#]/u)[0] === browser.runtime.getURL(pagePaths.tryOut);
}

/**
 * The address of a page of ours in a tab; undefined where another page is in it. Chromium 150 does
 * not tell it with the tab, unless a click on the toolbar opened the popup over it.
 * (runtime.getContexts)
 */
async function addressOfOurs(tabId: number): Promise<string | undefined> {
  const inTab = { contextTypes: ['TAB' as const], tabIds: [tabId] };
  const [context] = (await chrome.runtime.getContexts?.(inTab)) ?? [];
  return context?.documentUrl;
}
