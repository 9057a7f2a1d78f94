import { Mutex } from 'async-mutex';
import browser from 'webextension-polyfill';
import { type Failure, ownFailure } from '../../failure/failure';
import type { CommandOf } from '../../messages/commands';
import { contentScriptPath } from '../../messages/content-script';
import { failure, type Result, success } from '../../pass/result';
import { everyWatchedSite, managed } from '../../storage/managed';
import { type Site, wantedSites, watchedSites } from '../../storage/watched-sites';
import { forgetListenedSites } from '../listening/listened-sites';
import { savedOrigins } from '../network/permissions';
import { clearBadges } from './count-on-badge';

const scriptId = 'watched-sites';
/**
 * How long the browser's question may wait for its answer, in ms. After a no, the page that asked
 * may be closed already, and a later yes to the same host is about something else.
 */
const patience = 120_000;

/**
 * A person wants a site watched. The browser's question may close the page that asks it, so the
 * wish is kept here and comes true when the permission does.
 */
export async function watchSite({ site }: CommandOf<'watchSite'>): Promise<Result<null, Failure>> {
  await wantedSites.update((all) => [...without(all, site), { site, wantedAt: Date.now() }]);
  await watchWhatIsAllowed();
  return success(null);
}

/** Stops watching a site, and gives its permission back where nothing else needs it. */
export async function forgetSite({
  site,
}: CommandOf<'forgetSite'>): Promise<Result<null, Failure>> {
  if ((await managed.get()).sites.some((one) => one.site === site)) {
    return failure(ownFailure('forbiddenByPolicy'));
  }
  await wantedSites.update((all) => without(all, site));
  await watchedSites.update((all) => all.filter((one) => one !== site));
  await registerContentScript();
  await clearBadges(site);
  await forgetListenedSites([site]);
  // One that the manifest asks for cannot be given back.
  if (!(await savedOrigins()).has(site)) {
    await browser.permissions.remove({ origins: [site] }).catch(() => false);
  }
  return success(null);
}

/** A permission came: sites that were wanted are watched from now on. */
export async function watchWhatIsAllowed(): Promise<void> {
  const wishes = (await wantedSites.get()).filter(
    ({ wantedAt }) => Date.now() - wantedAt < patience,
  );
  const wanted = await allowed(wishes.map(({ site }) => site));
  if (wanted.length === 0) return;
  await wantedSites.update((all) => all.filter(({ site }) => !wanted.includes(site)));
  await watchedSites.update((all) => [...new Set([...all, ...wanted])]);
  await registerContentScript();
  await Promise.all(wanted.map(lookInOpenTabs));
}

/** A permission went: its sites are no longer watched, without a word. */
export async function forgetWhatIsForbidden(): Promise<void> {
  const watched = await watchedSites.get();
  const still = await allowed(watched);
  if (still.length === watched.length) return;
  await watchedSites.update((all) => all.filter((one) => still.includes(one)));
  await registerContentScript();
  const gone = watched.filter((one) => !still.includes(one));
  for (const site of gone) await clearBadges(site);
  await forgetListenedSites(gone);
}

/** What is watched has changed by the policy, or by the access that the browser gives to its sites. */
export async function watchInstead(before: readonly Site[], after: readonly Site[]): Promise<void> {
  const gone = before.filter((site) => !after.includes(site));
  const come = after.filter((site) => !before.includes(site));
  if (gone.length + come.length === 0) return;
  await registerContentScript();
  for (const site of gone) await clearBadges(site);
  await Promise.all(come.map(lookInOpenTabs));
}

const registering = new Mutex();

/** Has the browser put the content script into watched sites; an update of the extension undoes it. */
export function registerContentScript(): Promise<void> {
  return registering.runExclusive(register);
}

async function register(): Promise<void> {
  const matches = await allowed(await everyWatchedSite.get());
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  }
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: scriptId,
      js: [contentScriptPath],
      matches,
      allFrames: true,
      // Frames written by the page (about:srcdoc) have no address of their own.
      matchOriginAsFallback: true,
      runAt: 'document_idle',
    },
  ]);
}

function without<Wish extends { site: Site }>(all: readonly Wish[], site: Site): Wish[] {
  return all.filter((one) => one.site !== site);
}

/** Those of some sites to which the browser gives access. */
export async function allowed(sites: readonly Site[]): Promise<Site[]> {
  const granted = await Promise.all(
    sites.map((site) => browser.permissions.contains({ origins: [site] })),
  );
  return sites.filter((_, index) => granted[index]);
}

async function lookInOpenTabs(site: Site): Promise<void> {
  const tabs = await browser.tabs.query({ url: site });
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : browser.scripting.executeScript({
            target: { tabId: id, allFrames: true },
            files: [contentScriptPath],
          }),
    ),
  );
}
