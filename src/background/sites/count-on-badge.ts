import type { ParsedReport } from '../../messages/page-report';
import { badgeFrames, type CountedFrame, keptLength } from '../../storage/badge-frames';
import type { Site } from '../../storage/watched-sites';
import { drawBadge } from '../badge/draw-badge';

const maxTabs = 20;
const maxFrames = 20;

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
  await badgeFrames.update((all) => {
    const before = all.find((tab) => tab.tabId === tabId)?.frames ?? [];
    const frames = framesWith(before, counted);
    return [{ tabId, frames }, ...all.filter((tab) => tab.tabId !== tabId)].slice(0, maxTabs);
  });
  await drawBadge(tabId);
}

/** Takes what a site's frames show off the badges, when it is no longer watched. */
export async function clearBadges(site: Site): Promise<void> {
  const changed: number[] = [];
  await badgeFrames.update((all) =>
    all.map(({ tabId, frames }) => {
      const others = frames.filter((frame) => frame.site !== site);
      if (others.length < frames.length) changed.push(tabId);
      return { tabId, frames: others };
    }),
  );
  await Promise.all(changed.map(drawBadge));
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
