import { NextChange } from './change-observer';
import { type Look, look } from './scan-page';

/** Who wants to know what the page shows. */
export interface Follower {
  readonly looked: (look: Look) => void;
  /** A frame inside this document has loaded. */
  readonly frameLoaded: () => void;
}

/** The shortest pause between a change and the next look, in ms: changes come in swarms. */
const shortestPause = 250;
/** A pause lasts at least this many times as long as the look before it took. */
const pauseShare = 4;

const followers = new Set<Follower>();
let ending = new AbortController();
let latest: Look | undefined;
/** The document that is followed: a frame's first empty one is replaced, and its script stays. */
let followed: Document | undefined;

/**
 * Looks at once and after every change, as long as anybody follows; one look serves all of them.
 *
 * @returns ends it for this follower
 */
export function follow(follower: Follower): () => void {
  followers.add(follower);
  if (followers.size === 1) begin();
  else if (latest !== undefined && followed === document) follower.looked(latest);
  followNewDocument();
  return () => {
    followers.delete(follower);
    if (followers.size === 0) ending.abort();
  };
}

/** Goes over to the frame's document where it is another one by now. */
export function followNewDocument(): void {
  if (followers.size === 0 || followed === document) return;
  ending.abort();
  begin();
}

/** The element in which a device ID was seen last, the best of its places first. */
export function elementWith(deviceId: string): Element | undefined {
  const candidate = latest?.report.candidates.find((one) => one.deviceId === deviceId);
  return candidate && latest?.elementOf(candidate);
}

function begin(): void {
  ending = new AbortController();
  latest = undefined;
  followed = document;
  const { signal } = ending;
  // Loading does not bubble, but it can be caught on its way down.
  const loaded = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement) for (const one of followers) one.frameLoaded();
  };
  document.addEventListener('load', loaded, { capture: true, signal });
  void lookAgainAndAgain(signal);
}

async function lookAgainAndAgain(signal: AbortSignal): Promise<void> {
  let told = '';
  while (!signal.aborted) {
    const change = new NextChange(signal);
    change.observe(latest?.shadows ?? []);
    const startedAt = performance.now();
    const seen = await look(signal);
    if (signal.aborted) return;
    change.observe(seen.shadows);
    latest = seen;
    const said = JSON.stringify(seen.report);
    if (said !== told) for (const one of followers) one.looked(seen);
    told = said;
    const pause = Math.max(shortestPause, pauseShare * (performance.now() - startedAt));
    await change.happened;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
