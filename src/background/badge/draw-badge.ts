import { Mutex } from 'async-mutex';
import browser from 'webextension-polyfill';
import { badgeFrames, countOf } from '../../storage/badge-frames';
import { everyReset } from '../../storage/every-reset';
import { everyTempPass } from '../../storage/managed';
import { refusalIn } from '../../storage/observed/app-refusal';
import { observedIn, observedRequests } from '../../storage/observed-requests';
import type { Run } from '../../storage/runs/run-record';
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

/**
 * What is shown of a run in all tabs, so that it is drawn again only where that changes; undefined before
 * this background has drawn it: the browser shows still what an earlier one did.
 */
let drawnRun: string | undefined;

/**
 * Puts on the toolbar button of all tabs how far a run is; a tab of which something else is known shows
 * that. Never rejects.
 *
 * @param run undefined where none goes
 */
export async function drawRunBadge(run: Pick<Run, 'total' | 'left'> | undefined): Promise<void> {
  const text = run ? `${Math.floor(((run.total - run.left) / Math.max(1, run.total)) * 100)}%` : '';
  if (text === drawnRun) return;
  drawnRun = text;
  const title =
    text === '' ? t('notice_actionTitle') : t('notice_actionTitleRun', { percent: text });
  await drawing.runExclusive(() => show(undefined, { text, color: countColour, title }));
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

/** @param tabId undefined: in all tabs of which nothing else is shown */
async function show(tabId: number | undefined, { text, color, title }: Badge): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  // A tab without a text of its own shows what all show; an empty one would hide it.
  const own = tabId !== undefined && text === '' ? null : text;
  try {
    await Promise.all([
      browser.action.setBadgeText({ ...where, text: own }),
      browser.action.setBadgeBackgroundColor({ ...where, color }),
      browser.action.setTitle({ ...where, title }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
