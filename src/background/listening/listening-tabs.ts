import browser from 'webextension-polyfill';
import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { failure, type Result, success } from '../../pass/result';
import { listeningTabs, wantedTabs } from '../../storage/listening';
import { type Site, siteOf } from '../../storage/watched-sites';
import { originOfTab } from './tab-origin';

/** How long the browser's question may wait for its answer, in ms. */
const patience = 120_000;
/** More than anybody debugs at once; the oldest ends. */
const maxTabs = 20;

/** Begins to listen to a tab, or says truthfully that nothing could be heard there. */
export async function listenToTab({
  tabId,
  site,
}: CommandOf<'listenToTab'>): Promise<Result<null, Failure>> {
  if (site === undefined) return begin(tabId);
  const wish = { tabId, site, wantedAt: Date.now() };
  await wantedTabs.update((all) => [...all.filter((one) => one.tabId !== tabId), wish]);
  await listenWhereAllowed();
  return success(null);
}

/** Stops listening to a tab. */
export async function stopListening({
  tabId,
}: CommandOf<'stopListening'>): Promise<Result<null, Failure>> {
  await wantedTabs.update((all) => without(all, tabId));
  await listeningTabs.update((all) => without(all, tabId));
  return success(null);
}

/** A permission came: tabs that were wanted are listened to from now on. */
export async function listenWhereAllowed(): Promise<void> {
  const wishes = await wantedTabs.get();
  for (const { tabId, site, wantedAt } of wishes) {
    const isLate = Date.now() - wantedAt > patience;
    const begun = isLate || (await begin(tabId, site)).ok;
    if (begun) await wantedTabs.update((all) => without(all, tabId));
  }
}

async function begin(tabId: number, wanted?: Site): Promise<Result<null, Failure>> {
  const origin = await originOfTab(tabId);
  const site = origin === undefined ? wanted : siteOf(origin);
  if (site === undefined) return failure(ownFailure('tabNotGranted'));
  if (origin === undefined || !(await canBeHeard(site)))
    return failure(ownFailure('permissionMissing', { origins: [site] }));
  if (wanted !== undefined && wanted !== site) return failure(ownFailure('tabNotGranted'));
  const listening = { tabId, site, origin, since: Date.now() };
  await listeningTabs.update((all) => [listening, ...without(all, tabId)].slice(0, maxTabs));
  return success(null);
}

/**
 * Whether requests from a site's page, whose address the browser shows us, can be observed. In
 * Firefox that takes a host permission; in Chromium the opened popup (`activeTab`) is enough, and
 * without either the address would not have been shown.
 */
async function canBeHeard(site: Site): Promise<boolean> {
  if (!browser.runtime.getURL('/').startsWith('moz-extension:')) return true;
  return browser.permissions.contains({ origins: [site] });
}

function without<Entry extends { tabId: number }>(all: readonly Entry[], tabId: number): Entry[] {
  return all.filter((one) => one.tabId !== tabId);
}
