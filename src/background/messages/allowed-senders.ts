import browser, { type Runtime } from 'webextension-polyfill';
import { commandingPaths } from '../../messages/page-urls';

const commandingPages: ReadonlySet<string> = new Set(commandingPaths.map((path) => `/${path}`));

/**
 * Whether a message comes from one of our own pages that may send commands. A content script has our
 * ID, but the URL of the web page it runs in.
 */
export function mayCommand(sender: Runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return false;
  if (!URL.canParse(sender.url)) return false;
  const { protocol, host, pathname } = new URL(sender.url);
  const own = new URL(browser.runtime.getURL('/'));
  return protocol === own.protocol && host === own.host && commandingPages.has(pathname);
}
