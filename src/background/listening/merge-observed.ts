import { keptOfTab, type ObservedRequest } from '../../storage/observed-requests';

/** What was heard: a request went out, or it ended. */
export type Heard =
  | { readonly kind: 'sent'; readonly observed: ObservedRequest }
  /** It was redirected to where nothing is observed: what is answered there Adobe Pass has not said. */
  | { readonly kind: 'sentOn'; readonly requestId: string }
  /** @param status undefined where it ended without an answer */
  | { readonly kind: 'ended'; readonly requestId: string; readonly status: number | undefined };

/** What is kept, with one thing more: the newest of each tab, newest first. */
export function withHeard(
  all: readonly ObservedRequest[],
  heard: Heard,
): readonly ObservedRequest[] {
  if (heard.kind === 'sent') return withSent(all, heard.observed);
  if (heard.kind === 'ended') return withEnded(all, heard);
  return all.filter(({ requestId }) => requestId !== heard.requestId);
}

function withSent(all: readonly ObservedRequest[], sent: ObservedRequest): ObservedRequest[] {
  // One that was redirected goes out again under its ID.
  const others = all.filter(({ requestId }) => requestId !== sent.requestId);
  const sorted = [sent, ...others].sort((one, other) => other.at - one.at);
  const ofTab = sorted.filter(({ tabId }) => tabId === sent.tabId).slice(0, keptOfTab);
  return sorted.filter((one) => one.tabId !== sent.tabId || ofTab.includes(one));
}

/** The same question's answer of before is superseded by a new one, and not earlier. */
function withEnded(
  all: readonly ObservedRequest[],
  { requestId, status }: Extract<Heard, { kind: 'ended' }>,
): readonly ObservedRequest[] {
  const one = all.find((known) => known.requestId === requestId);
  if (one === undefined) return all;
  const ended = status === undefined ? { ...one, failed: true as const } : { ...one, status };
  return all
    .map((known) => (known === one ? ended : known))
    .filter((known) => known === ended || !isSuperseded(known, ended));
}

/**
 * An answer supersedes whatever became of the same question before, also where that was never heard
 * of: the background may have been stopped. An error of the server or the network says nothing of
 * what was answered before.
 */
function isSuperseded(known: ObservedRequest, by: ObservedRequest): boolean {
  if (known.at > by.at || !asksTheSame(known, by)) return false;
  return isAnswer(by) || (hasEnded(known) && !isAnswer(known));
}

function hasEnded({ status, failed }: ObservedRequest): boolean {
  return status !== undefined || failed === true;
}

/** Whether Adobe Pass said yes or no. */
function isAnswer({ status = 0 }: ObservedRequest): boolean {
  return status === 403 || (status >= 200 && status < 300);
}

function asksTheSame(one: ObservedRequest, other: ObservedRequest): boolean {
  return one.tabId === other.tabId && questionOf(one) === questionOf(other);
}

function questionOf({ request, origin }: ObservedRequest): string {
  const { question, environment, requestorId, mvpdId, deviceId, identity } = request;
  const asked = [origin, question, environment, requestorId, mvpdId, deviceId, identity?.keys];
  return JSON.stringify(asked);
}
