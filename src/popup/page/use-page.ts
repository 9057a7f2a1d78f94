import { useEffect, useRef, useState } from 'preact/hooks';
import { maxCandidates } from '../../detection/candidate';
import { bestOf, merged } from '../../detection/merge-frames';
import type { ReportedCandidate } from '../../messages/page-report';
import type { MvpdId, RequestorId } from '../../pass/ids/temp-pass';
import type { ObservedRequest } from '../../storage/observed-requests';
import { type Site, siteOf } from '../../storage/watched-sites';
import type { TabInWindow } from './follow-active-tab';
import { PageConnection, type PageState } from './page-connection';
import type { Surface } from './surface';
import { announcePopup, onTabAccess } from './tab-access';
import { useTab } from './use-tab';

/** A candidate of the whole page. */
export interface PageCandidate extends ReportedCandidate {
  readonly inFrame: boolean;
  /** The request with which the app asked about it. */
  readonly observed?: ObservedRequest;
}

/** What the page in the tab shows, as the popup uses it. */
export interface SeenPage {
  readonly state: PageState['state'];
  /** The site that can be watched. */
  readonly site: Site | undefined;
  /** The most trustworthy first. */
  readonly candidates: readonly PageCandidate[];
  /** How many more there are than are offered. */
  readonly more: number;
  /** The one to fill in: none where two are equally good. */
  readonly best: PageCandidate | undefined;
  readonly requestorIds: readonly RequestorId[];
  readonly mvpdIds: readonly MvpdId[];
  /** The request by which the app in the tab says its device, where the tab is listened to. */
  readonly observed?: ObservedRequest;
}

/** The page that the view is about, in its tab. */
export interface SeenTab {
  readonly page: SeenPage;
  readonly surface: Surface;
  /** Undefined until it is known, and where there is none. */
  readonly tab: TabInWindow | undefined;
  /** Scrolls to where the page shows a device ID. */
  readonly show: (deviceId: string) => void;
}

const unread: SeenPage = {
  state: 'reading',
  site: undefined,
  candidates: [],
  more: 0,
  best: undefined,
  requestorIds: [],
  mvpdIds: [],
};
const noPage: SeenPage = { ...unread, state: 'closed' };

/** Follows the page in the tab that the view is about: in a panel, that of the active tab. */
export function usePage(surface: Surface): SeenTab {
  const tab = useTab(surface);
  const tabId = tab === 'none' ? undefined : tab?.id;
  const [seen, setSeen] = useState<{ readonly page: SeenPage; readonly tabId: number }>();
  const connection = useRef<PageConnection>(null);

  useEffect(() => {
    if (tabId === undefined) return;
    let newest = 0;
    const opened = new PageConnection(tabId, async (state) => {
      newest += 1;
      const mine = newest;
      const page = await seenIn(state);
      if (mine === newest) setSeen({ page, tabId });
    });
    connection.current = opened;
    const stop = followAccess(surface, tabId, opened);
    return () => {
      // What is still being put in order is of a tab that is not asked about any more.
      newest += 1;
      stop();
      opened.close();
    };
  }, [surface, tabId]);

  return {
    // What is drawn is never that of the tab before.
    page: tab === 'none' ? noPage : seen?.tabId === tabId ? (seen?.page ?? unread) : unread,
    surface,
    tab: tab === 'none' ? undefined : tab,
    show: (deviceId: string) => connection.current?.show(deviceId),
  };
}

/** The popup has access to its tab from the start or never; what stays open may get it later. */
function followAccess({ kind }: Surface, tabId: number, page: PageConnection): () => void {
  if (kind !== 'popup') return onTabAccess(tabId, () => page.readAgain());
  announcePopup(tabId);
  return () => undefined;
}

async function seenIn({ state, url, frames }: PageState): Promise<SeenPage> {
  const lists = [...frames].map(([frameId, report]) =>
    report.candidates.map((one) => ({ ...one, inFrame: frameId !== 0 })),
  );
  const sorted = await merged<PageCandidate>(lists);
  const reports = [...frames.values()];
  const hidden = Math.max(0, sorted.length - maxCandidates);
  return {
    state,
    site: siteOf(url ?? ''),
    candidates: sorted.slice(0, maxCandidates),
    more: reports.reduce((sum, { more }) => sum + more, hidden),
    best: bestOf(sorted),
    requestorIds: [...new Set(reports.flatMap(({ requestorIds }) => requestorIds))],
    mvpdIds: [...new Set(reports.flatMap(({ mvpdIds }) => mvpdIds))],
  };
}
