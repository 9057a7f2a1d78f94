import type { Failure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { type Result, success } from '../../pass/result';
import { listeningTabs, wantedTabs } from '../../storage/listening';
import type { Site } from '../../storage/watched-sites';
import { drawBadge } from '../badge/draw-badge';
import { giveBack, pageToHear } from './access';
import { forgetOtherPages, forgetUnheard, hasObserved } from './observed';
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

/** Stops listening to a tab, and forgets what was observed in it. */
export async function stopListening({
  tabId,
}: CommandOf<'stopListening'>): Promise<Result<null, Failure>> {
  await wantedTabs.update((all) => all.filter((one) => one.tabId !== tabId));
  await end((one) => one.tabId === tabId);
  return success(null);
}

/** A permission came: tabs that were wanted are listened to from now on. */
export async function listenWhereAllowed(): Promise<void> {
  for (const { tabId, site, wantedAt } of await wantedTabs.get()) {
    const isLate = Date.now() - wantedAt > patience;
    const isSettled = isLate || (await begin(tabId, site)).ok;
    if (isSettled) await wantedTabs.update((all) => all.filter((one) => one.tabId !== tabId));
  }
}

/** A permission went, or a site is no longer watched: what cannot be heard, or may not, has ended. */
export async function endWhereForbidden(): Promise<void> {
  const deaf = new Set<number>();
  for (const { tabId, origin } of await listeningTabs.get()) {
    const page = await pageToHear(tabId);
    if (!page.ok || page.value.origin !== origin) deaf.add(tabId);
  }
  await end(({ tabId }) => deaf.has(tabId));
}

/**
 * A page begins in a tab: listening ends where the tab has left the origin, as `activeTab` does, and
 * otherwise its badge is drawn again, which the browser has cleared.
 */
export async function followTab(tabId: number): Promise<void> {
  const isListened = (await listeningTabs.get()).some((one) => one.tabId === tabId);
  if (!isListened && !(await hasObserved(tabId))) return;
  const origin = await originOfTab(tabId);
  await end((one) => one.tabId === tabId && one.origin !== origin);
  await forgetOtherPages(tabId, origin);
  await drawBadge(tabId);
}

/** A tab was closed. */
export async function forgetTab(tabId: number): Promise<void> {
  const isListened = (await listeningTabs.get()).some((one) => one.tabId === tabId);
  if (isListened) await end((one) => one.tabId === tabId);
  if (await hasObserved(tabId)) await forgetOtherPages(tabId, undefined);
}

async function begin(tabId: number, wanted?: Site): Promise<Result<null, Failure>> {
  const page = await pageToHear(tabId, wanted);
  if (!page.ok) return page;
  const listening = { tabId, ...page.value, since: Date.now() };
  await listeningTabs.update((all) =>
    [listening, ...all.filter((one) => one.tabId !== tabId)].slice(0, maxTabs),
  );
  await forgetUnheard();
  return success(null);
}

async function end(
  isOver: (one: { readonly tabId: number; readonly origin: string }) => boolean,
): Promise<void> {
  const sites = new Set<Site>();
  await listeningTabs.update((all) => {
    const over = all.filter(isOver);
    for (const { site } of over) sites.add(site);
    return over.length === 0 ? all : all.filter((one) => !over.includes(one));
  });
  await forgetUnheard();
  for (const site of sites) await giveBack(site);
}
