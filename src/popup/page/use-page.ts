import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { maxCandidates } from '../../detection/candidate';
import { bestOf, merged } from '../../detection/merge-frames';
import type { ReportedCandidate } from '../../messages/page-report';
import type { MvpdId, RequestorId } from '../../pass/ids/temp-pass';
import { type Site, siteOf } from '../../storage/watched-sites';
import { PageConnection, type PageState } from './page-connection';

/** A candidate of the whole page. */
export interface PageCandidate extends ReportedCandidate {
  readonly inFrame: boolean;
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
}

/** The page that the popup is about, in its tab. */
export interface SeenTab {
  readonly page: SeenPage;
  /** Undefined until it is known. */
  readonly tabId: number | undefined;
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

/** Which tab the popup is about: the one in its address (`?tab=ID`), else the one it opened over. */
export function tabOfAddress(): number | undefined {
  const text = new URLSearchParams(location.search).get('tab') ?? '';
  return /^\d{1,10}$/u.test(text) ? Number(text) : undefined;
}

/** Follows the page in the tab that the popup is about. */
export function usePage(): SeenTab {
  const [page, setPage] = useState(unread);
  const [tabId, setTabId] = useState(tabOfAddress());
  const connection = useRef<PageConnection>(null);

  useEffect(() => {
    if (tabId !== undefined) return;
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      if (tab?.id === undefined) setPage({ ...unread, state: 'closed' });
      else setTabId(tab.id);
    });
  }, [tabId]);

  useEffect(() => {
    if (tabId === undefined) return;
    let newest = 0;
    const opened = new PageConnection(tabId, async (state) => {
      newest += 1;
      const mine = newest;
      const seen = await seenIn(state);
      if (mine === newest) setPage(seen);
    });
    connection.current = opened;
    return () => opened.close();
  }, [tabId]);

  return { page, tabId, show: (deviceId: string) => connection.current?.show(deviceId) };
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
