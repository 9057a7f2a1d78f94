import type { PageMessage, PageReport } from '../page-report';
import { follow } from './follow';

let stop: (() => void) | undefined;
let asking = false;

/** Asks whether this page's site is watched, and then reports until it no longer is. */
export async function watchIfWanted(): Promise<void> {
  if (stop !== undefined || asking) return;
  // A page that nobody sees yet is not the one in its tab.
  if (Reflect.get(document, 'prerendering') === true) {
    document.addEventListener('prerenderingchange', () => void watchIfWanted(), { once: true });
    return;
  }
  asking = true;
  const wanted = await isWanted({ type: 'pageOpened' });
  asking = false;
  if (wanted === 'yes') watch();
}

function watch(): void {
  const leaving = new AbortController();
  const end = follow({
    looked: ({ report }) => void tell(report),
    // The browser puts the script into every frame of a watched site by itself.
    frameLoaded() {},
  });
  stop = () => {
    end();
    leaving.abort();
    stop = undefined;
  };
  // What a frame showed goes with it; a page that comes back from the browser's cache shows it again.
  const { signal } = leaving;
  addEventListener('pagehide', () => void tell(nothing()), { signal });
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      stop?.();
      watch();
    },
    { signal },
  );
}

async function tell(report: PageReport): Promise<void> {
  if ((await isWanted({ type: 'pageReport', report })) === 'no') stop?.();
}

function nothing(): PageReport {
  const { timeOrigin } = performance;
  return { candidates: [], more: 0, requestorIds: [], mvpdIds: [], startedAt: timeOrigin };
}

/** Unknown where the background gave no answer this time: it may be stopped in the middle of one. */
async function isWanted(message: PageMessage): Promise<'yes' | 'no' | 'unknown'> {
  try {
    const answer: unknown = await chrome.runtime.sendMessage(message);
    const watched = typeof answer === 'object' && answer !== null && Reflect.get(answer, 'watched');
    return watched === true ? 'yes' : 'no';
  } catch {
    // Updated or removed meanwhile, the extension is out of reach for good.
    return chrome.runtime?.id === undefined ? 'no' : 'unknown';
  }
}
