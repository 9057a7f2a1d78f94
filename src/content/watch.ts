import { watched } from '../messages/content-script';
import type { PageMessage, PageReport } from '../messages/page-report';
import { observePage } from './observe-page';

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
  if (!wanted) return;
  const end = observePage({
    scanned: ({ report }) => void tell(report),
    // The browser puts the script into every frame of a watched site by itself.
    frameLoaded() {},
  });
  stop = () => {
    end();
    stop = undefined;
  };
  addEventListener('pagehide', leave, { once: true });
}

/** What a frame showed goes with it; a page may come back from the browser's cache. */
function leave(): void {
  stop?.();
  addEventListener('pageshow', () => void watchIfWanted(), { once: true });
  const startedAt = performance.timeOrigin;
  void tell({ candidates: [], more: 0, requestorIds: [], mvpdIds: [], startedAt });
}

async function tell(report: PageReport): Promise<void> {
  if ((await isWanted({ type: 'pageReport', report })) === false) stop?.();
}

/** Undefined where no answer came this time: the background may be stopped in the middle of one. */
async function isWanted(message: PageMessage): Promise<boolean | undefined> {
  try {
    return (await chrome.runtime.sendMessage(message)) === watched;
  } catch {
    // Updated or removed meanwhile, the extension is out of reach for good.
    return chrome.runtime?.id === undefined ? false : undefined;
  }
}
