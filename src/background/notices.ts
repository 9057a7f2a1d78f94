import browser from 'webextension-polyfill';
import { type Failure, failureOf } from '../failure';
import { noticeText } from '../text/notices';
import { failureWords } from './failure-words';
import { popupWindow } from './windows';

/** What a click on a notification opens. */
export type NoticeTarget = 'popup' | 'settings';

/**
 * Says something outside the popup. Where a click on it leads is part of its ID, because the
 * background may be stopped in between.
 */
export async function notify(
  target: NoticeTarget,
  title: string,
  lines: readonly string[],
): Promise<void> {
  await browser.notifications.create(`${target}:${crypto.randomUUID()}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title,
    message: lines.join('\n'),
  });
}

/** Nobody looks at what runs without a page: where it breaks, a notification says so. */
export async function orSay(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    // What a reset came to is recorded; all else that can break sends nothing.
    const { title, advice } = failureWords(failureOf(error).kind);
    await notify('popup', title, [advice, noticeText.seeLastReset]);
  }
}

/** Says why nothing can be done with what is stored. */
export function notifyOutdated(outdated: Failure): Promise<void> {
  const { title, advice } = failureWords(outdated.kind);
  return notify('settings', noticeText.nothingSent, [`${title}. ${advice}`]);
}

/** Leads on from a notification. */
export async function openFromNotice(id: string): Promise<void> {
  void browser.notifications.clear(id);
  if (id.startsWith('settings:')) await browser.runtime.openOptionsPage();
  else await openPopup();
}

/** Opens the popup, or its window: not every browser opens one without a click on its button. */
export async function openPopup(): Promise<void> {
  const open = await chrome.runtime.getContexts?.({ contextTypes: ['POPUP'] });
  if (open?.length) return;
  try {
    await browser.action.openPopup();
  } catch {
    await popupWindow();
  }
}
