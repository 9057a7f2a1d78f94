import type { PageMessage } from '../page-report';
import { follow } from './follow';

let stop: (() => void) | undefined;

/** Asks whether this page's site is watched, and then reports until it no longer is. */
export async function watchIfWanted(): Promise<void> {
  if (stop !== undefined || !(await isWanted({ type: 'pageOpened' }))) return;
  const end = follow({
    looked({ report }) {
      void isWanted({ type: 'pageReport', report }).then((wanted) => {
        if (wanted) return;
        end();
        stop = undefined;
      });
    },
    // The browser puts the script into every frame of a watched site by itself.
    frameLoaded() {},
  });
  stop = end;
}

/** No answer comes where the extension was updated or removed meanwhile: then nothing is wanted. */
async function isWanted(message: PageMessage): Promise<boolean> {
  try {
    const answer: unknown = await chrome.runtime.sendMessage(message);
    return typeof answer === 'object' && answer !== null && Reflect.get(answer, 'watched') === true;
  } catch {
    return false;
  }
}
