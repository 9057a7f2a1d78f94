import browser from 'webextension-polyfill';
import type { ParsedReport } from '../../messages/page-report';
import { badgeFrames, type CountedFrame, keptLength } from '../../storage/badge-frames';
import type { Site } from '../../storage/watched-sites';
import { t } from '../../text/t';

const maxTabs = 20;
const maxFrames = 20;
/** Blue of the pages on light ground: the badge's text is white. */
const colour = '#0f62c9';

/** The frame that a report comes from. */
export interface ReportingFrame {
  readonly tabId: number;
  readonly frameId: number;
  readonly site: Site;
}

/** Counts what a frame of a watched site shows, and puts the tab's number on the toolbar. */
export async function countOnBadge(frame: ReportingFrame, report: ParsedReport): Promise<void> {
  const { tabId, frameId, site } = frame;
  const { startedAt, more } = report;
  const deviceIds = report.candidates.map(({ deviceId }) => deviceId.slice(0, keptLength));
  const counted = { frameId, site, startedAt, deviceIds, more };
  let count = 0;
  await badgeFrames.update((all) => {
    const before = all.find((tab) => tab.tabId === tabId)?.frames ?? [];
    const frames = framesWith(before, counted);
    count = countOf(frames);
    return [{ tabId, frames }, ...all.filter((tab) => tab.tabId !== tabId)].slice(0, maxTabs);
  });
  await show(tabId, count);
}

/** Takes what a site's frames show off the badges, when it is no longer watched. */
export async function clearBadges(site: Site): Promise<void> {
  const changed = new Map<number, number>();
  await badgeFrames.update((all) =>
    all.map(({ tabId, frames }) => {
      const others = frames.filter((frame) => frame.site !== site);
      if (others.length < frames.length) changed.set(tabId, countOf(others));
      return { tabId, frames: others };
    }),
  );
  await Promise.all([...changed].map(([tabId, count]) => show(tabId, count)));
}

/** A new document in the tab itself leaves no frame of the one before, whatever comes late of it. */
function framesWith(before: readonly CountedFrame[], frame: CountedFrame): CountedFrame[] {
  const known = before.find(({ frameId }) => frameId === frame.frameId);
  if (known !== undefined && known.startedAt > frame.startedAt) return [...before];
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

function titleFor(count: number): string {
  return count === 0 ? t('notice_actionTitle') : t('notice_actionTitleFound', { count });
}

async function show(tabId: number, count: number): Promise<void> {
  const text = count > 999 ? '999+' : `${count || ''}`;
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
      browser.action.setTitle({ tabId, title: titleFor(count) }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
