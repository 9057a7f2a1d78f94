import { maxPathLength, type Occurrence, type Place } from '../detection/candidate';
import { rank } from '../detection/rank';
import { forgetAll } from '../detection/text/memoize';
import type { PageReport } from '../messages/page-report';
import { isReadable } from './can-read';
import { pathOf } from './dom/css-path';
import { relevanceAround } from './dom/nearby-headings';
import type { QuietParts } from './dom/quiet-parts';
import { type Finding, findOnPage } from './scan-document';
import { inTimeSlices } from './time-slices';

/** How many occurrences are kept for the order; a page with more is no page about one device. */
const maxOccurrences = 20_000;
const maxNames = 20;

/** A device ID in one kind of place. */
interface Location {
  readonly deviceId: string;
  readonly place: Place;
}

export interface PageScan {
  readonly report: PageReport;
  /** The element in which a candidate stands, as long as the page keeps it. */
  readonly elementOf: (candidate: Location) => Element | undefined;
  /** For how long it kept the page's main thread, in ms. */
  readonly cost: number;
}

/**
 * Scans the page once.
 *
 * @param signal ends it early
 * @param quiet the parts that need not be read again, of a document whose changes are heard of
 */
export async function scanPage(signal: AbortSignal, quiet?: QuietParts): Promise<PageScan> {
  const occurrences: Occurrence[] = [];
  const elements = new Map<string, WeakRef<Element>>();
  const names = { requestor: new Set<string>(), mvpd: new Set<string>() };
  const take = (seen: Finding) => {
    if (seen.field !== 'device') {
      if (names[seen.field].size < maxNames) names[seen.field].add(seen.value);
    } else if (occurrences.length < maxOccurrences) {
      occurrences.push(occurrenceOf(seen));
      const key = keyOf(seen);
      if (seen.element && !elements.has(key)) elements.set(key, new WeakRef(seen.element));
    }
  };
  const cost = await inTimeSlices(findOnPage(quiet), take, signal);
  forgetAll();
  const elementOf: PageScan['elementOf'] = (candidate) => elements.get(keyOf(candidate))?.deref();
  const { candidates, more } = rank(occurrences);
  const report = {
    candidates: candidates.map((one) => ({ ...one, ...locate(elementOf(one)) })),
    more,
    requestorIds: [...names.requestor],
    mvpdIds: [...names.mvpd],
    ...(isReadable(document) ? {} : { unreadable: true as const }),
    startedAt: performance.timeOrigin,
  };
  return { report, elementOf, cost };
}

function occurrenceOf(seen: Extract<Finding, { field: 'device' }>): Occurrence {
  const label = seen.label.replace(/\s+/gu, ' ').replace(/[\s:：=]+$/u, '');
  const relevance =
    seen.relevance === 'neutral' && seen.element !== undefined
      ? relevanceAround(seen.element, seen.place === 'column')
      : seen.relevance;
  return { ...seen, label: label.trim(), relevance };
}

function keyOf({ deviceId, place }: Location): string {
  return `${place} ${deviceId}`;
}

function locate(element: Element | undefined): { path: string; visible: boolean } {
  if (element === undefined) return { path: '', visible: false };
  const visible = Element.prototype.checkVisibility.call(element);
  return { path: pathOf(element).slice(0, maxPathLength), visible };
}
