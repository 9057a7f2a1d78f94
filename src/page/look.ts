import type { Sighting } from '../candidate/candidate';
import { ranked } from '../candidate/ranking';
import { forgetAll } from '../candidate/remembered';
import type { PageReport } from '../page-report';
import { type Seen, seenOnPage } from './find';
import { inTurns } from './pace';

/** How many sightings are kept for the order; a page with more is no page about one device. */
const maxSightings = 20_000;
const maxNames = 20;

export interface Look {
  readonly report: PageReport;
  /** The element that stands for a device ID, as long as the page keeps it. */
  readonly elements: ReadonlyMap<string, WeakRef<Element>>;
}

/** Looks through the page once. */
export async function look(signal: AbortSignal): Promise<Look> {
  const sightings: Sighting[] = [];
  const elements = new Map<string, WeakRef<Element>>();
  const names = { requestor: new Set<string>(), mvpd: new Set<string>() };
  await inTurns<Seen>(
    seenOnPage(),
    (seen) => {
      if (seen.kind !== 'device') {
        if (names[seen.kind].size < maxNames) names[seen.kind].add(seen.value);
      } else if (sightings.length < maxSightings) {
        sightings.push(seen.sighting);
        const { deviceId } = seen.sighting;
        const { element } = seen;
        if (element && !elements.has(deviceId)) elements.set(deviceId, new WeakRef(element));
      }
    },
    signal,
  );
  forgetAll();
  const report = {
    ...ranked(sightings),
    requestorIds: [...names.requestor],
    mvpdIds: [...names.mvpd],
    startedAt: performance.timeOrigin,
  };
  return { report, elements };
}
