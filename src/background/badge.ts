import browser from 'webextension-polyfill';
import type { ParsedReport } from '../page-report';
import { badgeCounts, type CountedFrame } from '../storage/badge-counts';
import type { Site } from '../storage/watched-sites';
import { noticeText } from '../text/notices';

const maxTabs = 50;
const maxFrames = 50;
/** Blue of the pages on light ground: the badge's text is white. */
const colour = '#0f62c9';

/** Counts what a frame of a watched site shows, and puts the tab's number on the toolbar. */
export async function countOnBadge(
  tabId: number,
  frameId: number,
  report: ParsedReport,
): Promise<void> {
  const { startedAt, more } = report;
  const deviceIds = report.candidates.map(({ deviceId }) => `${deviceId}`);
  const counted = { frameId, startedAt, deviceIds, more };
  let count = 0;
  await badgeCounts.update((all) => {
    const before = all.find((tab) => tab.tabId === tabId)?.frames ?? [];
    const frames = framesWith(before, counted);
    count = countOf(frames);
    return [{ tabId, frames }, ...all.filter((tab) => tab.tabId !== tabId)].slice(0, maxTabs);
  });
  await show(tabId, count);
}

/** Takes the numbers away from the tabs of a site that is no longer watched. */
export async function clearBadges(site: Site): Promise<void> {
  const tabs = await browser.tabs.query({ url: site });
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await badgeCounts.update((all) => all.filter(({ tabId }) => !ids.includes(tabId)));
  await Promise.all(ids.map((id) => show(id, 0)));
}

/** A new document in the tab itself leaves no frame of the one before. */
function framesWith(before: readonly CountedFrame[], frame: CountedFrame): CountedFrame[] {
  const top = frame.frameId === 0 ? frame : before.find((one) => one.frameId === 0);
  const others = before.filter(
    (one) => one.frameId !== frame.frameId && one.startedAt >= (top?.startedAt ?? 0),
  );
  return [frame, ...others].slice(0, maxFrames);
}

function countOf(frames: readonly CountedFrame[]): number {
  const different = new Set(frames.flatMap(({ deviceIds }) => deviceIds));
  return different.size + frames.reduce((sum, { more }) => sum + more, 0);
}

async function show(tabId: number, count: number): Promise<void> {
  const text = count > 999 ? '999+' : `${count || ''}`;
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
      browser.action.setTitle({ tabId, title: noticeText.actionTitle(count) }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
