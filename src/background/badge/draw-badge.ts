import { Mutex } from 'async-mutex';
import browser from 'webextension-polyfill';
import { badgeFrames, countOf } from '../../storage/badge-frames';
import { everyReset } from '../../storage/every-reset';
import { everyTempPass } from '../../storage/managed';
import { refusalIn } from '../../storage/observed/app-refusal';
import { observedIn, observedRequests } from '../../storage/observed-requests';
import { t } from '../../text/t';

/** Blue of the pages on light ground: the badge's text is white. */
const countColour = '#0f62c9';
/** Red of the pages on light ground. */
const refusedColour = '#b3261e';

interface Badge {
  readonly text: string;
  readonly color: string;
  readonly title: string;
}

const drawing = new Mutex();

/**
 * Puts on a tab's toolbar button what is known of the tab: that its app was refused, else how many
 * device IDs its page shows. The one owner of the badge: who learns something new stores it first.
 */
export function drawBadge(tabId: number): Promise<void> {
  // In turn: what was known first is never drawn last.
  return drawing.runExclusive(async () => show(tabId, await badgeOf(tabId)));
}

/** Draws the badges of the tabs whose apps were observed: a reset or a saved Temp Pass says more of them. */
export async function drawObservedBadges(): Promise<void> {
  const tabs = new Set((await observedRequests.get()).map(({ tabId }) => tabId));
  await Promise.all([...tabs].map(drawBadge));
}

async function badgeOf(tabId: number): Promise<Badge> {
  const [frames, observed, passes, records] = await Promise.all([
    badgeFrames.get(),
    observedRequests.get(),
    everyTempPass.get(),
    everyReset.get(),
  ]);
  const refusal = refusalIn(observedIn(observed, tabId), passes, records);
  if (refusal !== undefined) {
    const { mvpdId = '' } = refusal.request;
    const title = t('notice_actionTitleRefused', { mvpd: mvpdId });
    return { text: '403', color: refusedColour, title };
  }
  const count = countOf(frames.find((tab) => tab.tabId === tabId)?.frames ?? []);
  return {
    text: count > 999 ? '999+' : `${count || ''}`,
    color: countColour,
    title: count === 0 ? t('notice_actionTitle') : t('notice_actionTitleFound', { count }),
  };
}

async function show(tabId: number, { text, color, title }: Badge): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
