import { readAppRequest } from '../../app-request/read-app-request';
import { customEnvironments } from '../../storage/managed';
import { type ObservedRequest, observedRequests } from '../../storage/observed-requests';
import { drawBadge } from '../badge/draw-badge';
import { ChangeQueue } from './change-queue';
import { currentHearing, heardTab, isHeard } from './hearing';
import { type Heard, withHeard } from './merge-observed';
import type { SentRequest } from './sent-request';

/** Between two writes, in ms. */
const pause = 250;
/** How many requests are read within a pause; more than any app has sent that somebody debugs. */
const mostAtOnce = 50;

const queue = new ChangeQueue<Heard>(write, pause);
/** How many of them are being read. */
let underWay = 0;
/** Requests of which it is not known yet whether they are observed, by their IDs. */
const readings = new Map<string, Promise<ObservedRequest | undefined>>();

/**
 * Observes that a page sent a request: what it says is read at once, and nothing else of it is kept.
 *
 * @returns resolves when it is stored, or is known to be none that is listened to
 */
export async function noteSent(sent: SentRequest): Promise<void> {
  const reading = observe(sent);
  readings.set(sent.requestId, reading);
  let observed: ObservedRequest | undefined;
  try {
    observed = await reading;
  } finally {
    if (readings.get(sent.requestId) === reading) readings.delete(sent.requestId);
  }
  const { requestId } = sent;
  if (observed !== undefined) await queue.add({ kind: 'sent', observed });
  else if (await isObserved(requestId)) await queue.add({ kind: 'sentOn', requestId });
}

/**
 * Observes that a request ended.
 *
 * @param status undefined where it ended without an answer
 */
export async function noteEnded(requestId: string, status: number | undefined): Promise<void> {
  if (await isObserved(requestId)) await queue.add({ kind: 'ended', requestId, status });
}

/** Whether something of a tab is kept. */
export async function hasObserved(tabId: number): Promise<boolean> {
  return (await observedRequests.get()).some((one) => one.tabId === tabId);
}

/** Forgets what was observed of pages that are listened to no longer. */
export async function forgetUnheard(): Promise<void> {
  await change((all, isStillHeard) => all.filter(isStillHeard));
}

/**
 * Forgets what was observed of other pages than the one in a tab now.
 *
 * @param origin of that one; undefined where the tab is gone
 */
export async function forgetOtherPages(tabId: number, origin: string | undefined): Promise<void> {
  await change((all) => all.filter((one) => one.tabId !== tabId || one.origin === origin));
}

async function observe(sent: SentRequest): Promise<ObservedRequest | undefined> {
  const { requestId, origin, at, http } = sent;
  const tabId = await heardTab(await currentHearing(), sent, sent.frameId);
  if (tabId === undefined || underWay + unwritten().length >= mostAtOnce) return undefined;
  underWay += 1;
  try {
    const request = await readAppRequest(http, await customEnvironments());
    // Of a host that is none of Adobe's or of a saved environment nothing is taken.
    if (request?.environment === undefined) return undefined;
    return { requestId, tabId, origin, at, request };
  } finally {
    underWay -= 1;
  }
}

async function isObserved(requestId: string): Promise<boolean> {
  if ((await readings.get(requestId)) !== undefined) return true;
  const known = [...unwritten(), ...(await observedRequests.get())];
  return known.some((one) => one.requestId === requestId);
}

/** Those that were read, and are not stored yet. */
function unwritten(): ObservedRequest[] {
  return queue.unapplied.flatMap((one) => (one.kind === 'sent' ? [one.observed] : []));
}

/** Nothing is written of a page that is listened to no longer. */
async function write(heard: readonly Heard[]): Promise<void> {
  await change((all, isStillHeard) => {
    const after = heard.reduce<readonly ObservedRequest[]>(withHeard, all);
    return after === all ? all : after.filter(isStillHeard);
  });
}

async function change(
  make: (
    all: readonly ObservedRequest[],
    isStillHeard: (one: ObservedRequest) => boolean,
  ) => readonly ObservedRequest[],
): Promise<void> {
  const tabs = await observedRequests.runExclusive(async () => {
    const [before, hearing] = await Promise.all([observedRequests.get(), currentHearing()]);
    const after = make(before, (one) => isHeard(hearing, one));
    const changed = [...before, ...after].filter(
      (one) => !before.includes(one) || !after.includes(one),
    );
    if (changed.length > 0) await observedRequests.set([...after]);
    return [...new Set(changed.map(({ tabId }) => tabId))];
  });
  await Promise.all(tabs.map(drawBadge));
}
