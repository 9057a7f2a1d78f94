import browser from 'webextension-polyfill';

/** The origin of a web page's address; undefined where it is no web page. */
export function webOriginOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, origin } = new URL(url);
  return /^https?:$/u.test(protocol) ? origin : undefined;
}

/**
 * The origin of the page in a tab, as far as the browser tells it: where a host permission or the
 * opened popup (`activeTab`) grants the page.
 *
 * @returns undefined where the tab is gone, or holds no web page or one that is not granted
 */
export async function originOfTab(tabId: number): Promise<string | undefined> {
  try {
    const { url } = await browser.tabs.get(tabId);
    return webOriginOf(url);
  } catch {
    // The tab was closed.
    return undefined;
  }
}
