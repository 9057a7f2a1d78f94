import browser from 'webextension-polyfill';
import { type Failure, failureOf } from '../../failure/failure';
import { runPath } from '../../messages/page-urls';
import { explain } from '../../text/explained';
import { t } from '../../text/t';
import { openPopupWindow } from './windows';

/** What a click on a notification opens. */
export type NoticeTarget = 'popup' | 'settings' | 'run';

/**
 * Says something outside the popup. Where a click on it leads is part of its ID, because the
 * background may be stopped in between.
 *
 * @param about what a later notice of the same takes the place of; left out: nothing
 */
export async function notify(
  target: NoticeTarget,
  title: string,
  lines: readonly string[],
  about: string = crypto.randomUUID(),
): Promise<void> {
  await browser.notifications.create(`${target}:${about}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/128.png'),
    title,
    message: lines.join('\n'),
  });
}

/**
 * Nobody looks at what runs without a page: where it breaks, a notification says so.
 *
 * @param work throws nothing after a reset was sent
 */
export async function notifyOnError(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    await notifyNothingSent('popup', failureOf(error));
  }
}

/** Says why nothing can be done with what is stored. */
export function notifyOutdated(outdated: Failure): Promise<void> {
  return notifyNothingSent('settings', outdated);
}

function notifyNothingSent(target: NoticeTarget, { kind }: Failure): Promise<void> {
  return notify(target, t('notice_nothingSent'), [t('notice_failure', explain(`failure_${kind}`))]);
}

/** Leads on from a notification. */
export async function openFromNotice(id: string): Promise<void> {
  void browser.notifications.clear(id);
  if (id.startsWith('settings:')) await browser.runtime.openOptionsPage();
  else if (id.startsWith(runPrefix)) await openRun(id.slice(runPrefix.length));
  else await openPopup();
}

const runPrefix = 'run:' satisfies `${NoticeTarget}:`;

async function openRun(id: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(runPath(id)) });
}

/** Opens the popup, or its window: not every browser opens one without a click on its button. */
export async function openPopup(): Promise<void> {
  const open = await chrome.runtime.getContexts?.({ contextTypes: ['POPUP'] });
  if (open?.length) return;
  try {
    await browser.action.openPopup();
  } catch {
    await openPopupWindow();
  }
}
