import browser from 'webextension-polyfill';
import { type Failure, ownFailure } from '../../failure/failure';
import { adobeEnvironmentIds, originsOf } from '../../pass/ids/environment';
import { failure, type Result, success } from '../../pass/result';
import { apiOrigins, listeningTabs, wantedTabs } from '../../storage/listening';
import { everyWatchedSite } from '../../storage/managed';
import { type Site, siteOf } from '../../storage/watched-sites';
import { savedOrigins } from '../network/permissions';
import { originOfTab } from './tab-origin';

const adobeOrigins = adobeEnvironmentIds.flatMap((kind) => originsOf({ kind }));

interface Page {
  readonly site: Site;
  readonly origin: string;
}

/**
 * The page in a tab, if its requests to Adobe Pass can be observed: the browser shows us such
 * requests only where it grants both ends of them.
 *
 * @param wanted the site that was asked for, where one was
 */
export async function pageToHear(tabId: number, wanted?: Site): Promise<Result<Page, Failure>> {
  const origin = await originOfTab(tabId);
  const site = origin === undefined ? undefined : siteOf(origin);
  if (origin === undefined || site === undefined) {
    // Of a page that is not granted the browser does not tell the address.
    return failure(wanted === undefined ? ownFailure('tabNotGranted') : missing([wanted]));
  }
  if (wanted !== undefined && wanted !== site) return failure(ownFailure('tabNotGranted'));
  if (!(await isHeard(site))) return failure(missing([site]));
  const saved = [...(await savedOrigins())];
  const hosts = saved.length > 0 ? saved : adobeOrigins;
  const granted = await Promise.all([...hosts, ...apiOrigins].map(isGranted));
  return granted.includes(true) ? success({ site, origin }) : failure(missing(hosts));
}

/** Gives back the permission for a site that was asked for only to listen, where nothing needs it any more. */
export async function giveBack(site: Site): Promise<void> {
  const [listening, wanted, watched, hosts] = await Promise.all([
    listeningTabs.get(),
    wantedTabs.get(),
    everyWatchedSite.get(),
    savedOrigins(),
  ]);
  const inUse = [...listening, ...wanted].map((one) => one.site);
  if ([...inUse, ...watched, ...hosts].includes(site)) return;
  // One that the manifest asks for cannot be given back.
  await browser.permissions.remove({ origins: [site] }).catch(() => false);
}

/**
 * Whether requests can be observed of a page whose address the browser shows us. In Firefox that takes
 * a host permission; in Chromium the opened popup (`activeTab`) is enough, and without either the
 * address would not have been shown.
 */
async function isHeard(site: Site): Promise<boolean> {
  return !isFirefox() || isGranted(site);
}

/** Whether this is Firefox, by the address of our own pages. */
export function isFirefox(): boolean {
  return browser.runtime.getURL('/').startsWith('moz-extension:');
}

function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [origin] });
}

function missing(origins: readonly string[]): Failure {
  return ownFailure('permissionMissing', { origins: [...origins] });
}
