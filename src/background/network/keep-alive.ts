import browser from 'webextension-polyfill';

/** Well below the 30 s without events after which a browser stops a background, in ms. */
const interval = 10_000;
let busy = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Keeps the browser from stopping the background while some work is under way: a waiting fetch
 * alone does not count as activity (Firefox stops an event page in the middle of one).
 */
export async function withKeepAlive<Value>(work: () => Promise<Value>): Promise<Value> {
  busy += 1;
  timer ??= setInterval(() => void browser.runtime.getPlatformInfo(), interval);
  try {
    return await work();
  } finally {
    busy -= 1;
    if (busy === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  }
}
