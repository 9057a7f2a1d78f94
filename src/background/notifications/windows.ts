import browser from 'webextension-polyfill';
import { confirmPath, popupPath } from '../../messages/page-urls';

/** Opens the popup's page as a small window, about the tab that is in front. */
export async function openPopupWindow(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  await open(popupPath(tab?.id), 560);
}

/** Opens the window that asks before a reset of production. */
export async function openConfirmWindow(id: string): Promise<void> {
  await open(confirmPath(id), 340);
}

async function open(path: string, height: number): Promise<void> {
  const url = browser.runtime.getURL(path);
  await browser.windows.create({ type: 'popup', url, width: 400, height });
}
