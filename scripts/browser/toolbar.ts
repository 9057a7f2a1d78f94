import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** A session with the browser itself, beside those with its pages. */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('The context has no browser to speak to');
  return browser.newBrowserCDPSession();
}

/**
 * Clicks an extension's button while a page is in front: opens the popup, and gives it access to
 * that page (`activeTab`), which `action.openPopup()` does not.
 * (Chrome DevTools Protocol, Extensions.triggerAction)
 */
export async function clickToolbarButton(
  session: CDPSession,
  extensionId: string,
  page: Page,
): Promise<void> {
  await page.bringToFront();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (tab === undefined) throw new Error(`No tab shows ${page.url()}`);
  await session.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
}
