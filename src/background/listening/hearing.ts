import browser from 'webextension-polyfill';
import { listenedSites, listeningTabs } from '../../storage/listening';
import { everyWatchedSite } from '../../storage/managed';
import { type Site, siteOf } from '../../storage/watched-sites';
import { originOfTab, webOriginOf } from './tab-origin';

/** Who is listened to. */
export interface Hearing {
  readonly tabs: readonly PageInTab[];
  /** In every tab. */
  readonly sites: readonly Site[];
}

/** A page, by its tab and its origin. */
export interface PageInTab {
  /** -1 of a service worker, which belongs to none. */
  readonly tabId: number;
  readonly origin: string;
}

/** Who is listened to now. */
export async function currentHearing(): Promise<Hearing> {
  const [tabs, listened, watched] = await Promise.all([
    listeningTabs.get(),
    listenedSites.get(),
    everyWatchedSite.get(),
  ]);
  return { tabs, sites: listened.filter((site) => watched.includes(site)) };
}

/** Whether a page is listened to, by itself or with its site. */
export function isHeard({ tabs, sites }: Hearing, { tabId, origin }: PageInTab): boolean {
  const site = siteOf(origin);
  const isSite = site !== undefined && sites.includes(site);
  return isSite || tabs.some((one) => one.tabId === tabId && one.origin === origin);
}

/**
 * The tab whose app sent a request, where that one is listened to.
 *
 * @param from where the request comes from
 * @param frameId 0 of the tab's own document and its workers
 */
export async function heardTab(
  hearing: Hearing,
  from: PageInTab,
  frameId: number,
): Promise<number | undefined> {
  const { tabId, origin } = from;
  if (tabId < 0) return onlyTabWith(hearing, origin);
  if (!isHeard(hearing, from)) return undefined;
  // A frame counts where the page around it is of the same origin.
  const isOfPage = frameId === 0 || (await originOfTab(tabId)) === origin;
  return isOfPage ? tabId : undefined;
}

/** A service worker serves every tab of its origin: only where there is one, it is plain which. */
async function onlyTabWith(hearing: Hearing, origin: string): Promise<number | undefined> {
  const listened = hearing.tabs.filter((one) => one.origin === origin).map(({ tabId }) => tabId);
  const open = await openTabs(origin);
  const [only, ...others] = new Set([...listened, ...open]);
  if (only === undefined || others.length > 0) return undefined;
  return isHeard(hearing, { tabId: only, origin }) ? only : undefined;
}

async function openTabs(origin: string): Promise<number[]> {
  const site = siteOf(origin);
  if (site === undefined) return [];
  const tabs = await browser.tabs.query({ url: site });
  return tabs.flatMap(({ id, url }) =>
    id !== undefined && webOriginOf(url) === origin ? [id] : [],
  );
}
