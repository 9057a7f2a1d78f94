import { PageChanges } from './change-observer';
import { ScanBudget } from './scan-budget';
import { type PageScan, scanPage } from './scan-page';

/** Who wants to know what the page shows. */
export interface PageObserver {
  readonly scanned: (scanPage: PageScan) => void;
  /** A frame inside this document has loaded. */
  readonly frameLoaded: () => void;
}

const observers = new Set<PageObserver>();
let ending = new AbortController();
let latest: PageScan | undefined;
/** The document that is followed: a frame's first empty one is replaced, and its script stays. */
let observed: Document | undefined;

/**
 * Scans at once and after every change, as long as anybody observes; one scan serves all of them.
 *
 * @returns ends it for this observer
 */
export function observePage(observer: PageObserver): () => void {
  observers.add(observer);
  if (observers.size === 1) begin();
  else if (latest !== undefined && observed === document) observer.scanned(latest);
  observeNewDocument();
  return () => {
    observers.delete(observer);
    if (observers.size === 0) ending.abort();
  };
}

/** Goes over to the frame's document where it is another one by now. */
export function observeNewDocument(): void {
  if (observers.size === 0 || observed === document) return;
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
  observed = document;
  const { signal } = ending;
  // Loading does not bubble, but it can be caught on its way down.
  const loaded = ({ target }: Event) => {
    if (target instanceof HTMLIFrameElement) for (const one of observers) one.frameLoaded();
  };
  document.addEventListener('load', loaded, { capture: true, signal });
  void scanAfterChanges(signal);
}

async function scanAfterChanges(signal: AbortSignal): Promise<void> {
  const budget = new ScanBudget();
  const changes = new PageChanges(signal);
  let told = '';
  while (!signal.aborted) {
    const changed = changes.next();
    const seen = await scanPage(signal, changes.quiet);
    if (signal.aborted) return;
    latest = seen;
    const said = JSON.stringify(seen.report);
    if (said !== told) for (const one of observers) one.scanned(seen);
    told = said;
    const pause = budget.pauseAfter(seen.cost + changes.cost, performance.now());
    await changed;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
