import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { watched } from '../../messages/content-script';
import { pageMessageSchema } from '../../messages/page-report';
import { everyWatchedSite } from '../../storage/managed';
import { type Site, siteOf } from '../../storage/watched-sites';
import { countOnBadge } from '../sites/count-on-badge';

/** Whether a message comes from the content script: it has our ID, and runs in a tab's web page. */
export function isFromPageScript(sender: Runtime.MessageSender): boolean {
  return (
    sender.id === browser.runtime.id &&
    sender.tab?.id !== undefined &&
    !sender.url?.startsWith(browser.runtime.getURL('/'))
  );
}

/**
 * Answers the content script of a watched site. Whatever it says, nothing but the number on the
 * toolbar comes of it; undefined where it said something else than a content script may.
 */
export async function answerPage(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<typeof watched | 'unwatched' | undefined> {
  const read = v.safeParse(pageMessageSchema, message);
  const tabId = sender.tab?.id;
  if (!read.success || tabId === undefined) return undefined;
  const site = await watchedSiteOf(sender);
  if (site !== undefined && read.output.type === 'pageReport') {
    const { frameId = 0 } = sender;
    await countOnBadge({ tabId, frameId, site }, read.output.report);
  }
  return site === undefined ? 'unwatched' : watched;
}

/** A frame written by its page (about:srcdoc) is watched with the page around it. */
async function watchedSiteOf(sender: Runtime.MessageSender): Promise<Site | undefined> {
  const site = siteOf(sender.url ?? '') ?? siteOf(sender.tab?.url ?? '');
  return (await everyWatchedSite.get()).find((one) => one === site);
}
