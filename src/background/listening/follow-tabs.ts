import browser, { type Tabs } from 'webextension-polyfill';
import { listeningTabs } from '../../storage/listening';
import { observedRequests } from '../../storage/observed-requests';
import { isFirefox } from './access';
import { followTab, forgetTab } from './listening-tabs';

/**
 * Follows where tabs go, but only while something is known of one: else each page that loads in any
 * tab would start the background. Has to be called in the background's first turn.
 *
 * Chromium forgets a listener that was removed, and no longer starts a background for it. Firefox
 * keeps for the next start what was registered in the first turn, so that there nothing is missed
 * either.
 *
 * @param run does a work when what is stored is up to date
 */
export function followTabs(run: (work: () => Promise<unknown>) => void): void {
  const { onUpdated, onRemoved, onReplaced } = browser.tabs;
  // Titles and icons change more often, and Chromium takes no filter.
  const filter: Tabs.UpdateFilter[] = isFirefox() ? [{ properties: ['status'] }] : [];

  function updated(tabId: number, { status }: Tabs.OnUpdatedChangeInfoType): void {
    if (status !== undefined) run(() => followTab(tabId));
  }
  function removed(tabId: number): void {
    run(() => forgetTab(tabId));
  }
  function replaced(_: number, tabId: number): void {
    run(() => forgetTab(tabId));
  }
  function listen(): void {
    onUpdated.addListener(updated, ...filter);
    onRemoved.addListener(removed);
    onReplaced.addListener(replaced);
  }
  function rest(): void {
    onUpdated.removeListener(updated);
    onRemoved.removeListener(removed);
    onReplaced.removeListener(replaced);
  }
  async function settle(): Promise<void> {
    const [tabs, observed] = await Promise.all([listeningTabs.get(), observedRequests.get()]);
    if (tabs.length + observed.length > 0) listen();
    else rest();
  }

  listen();
  run(settle);
  listeningTabs.onWritten(() => run(settle));
  observedRequests.onWritten(() => run(settle));
}
