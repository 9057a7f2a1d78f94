import browser, { type Runtime } from 'webextension-polyfill';
import { welcomePath } from '../../messages/page-urls';

/**
 * Opens the welcome once a person has installed the extension. Nobody asked for it where an
 * organization's policy did, and who develops it would see it at each start.
 *
 * @param details of runtime.onInstalled
 */
export async function welcome({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  if (installType === 'admin' || installType === 'development') return;
  await browser.tabs.create({ url: browser.runtime.getURL(welcomePath) });
}
