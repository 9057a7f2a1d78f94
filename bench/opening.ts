import type { BrowserContext, Page } from 'playwright-core';
import type { Readings } from './benchmark';

declare global {
  /** When what a person waits for was painted, in ms since the page was asked for. */
  var readyToType: Promise<number>;
}

/**
 * Put into a page before its own scripts. No function in here may have a name: what runs TypeScript
 * in Node.js would wrap it in a helper that the page has not.
 */
function noteWhenReady(): void {
  globalThis.readyToType = new Promise((resolve) => {
    const focused = new AbortController();
    document.addEventListener(
      'focusin',
      ({ target }) => {
        if (!(target instanceof HTMLInputElement)) return;
        focused.abort();
        // A message that is sent while a frame is made comes after the frame was painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      },
      { signal: focused.signal },
    );
  });
}

/** Opens a page in a new tab, and measures until its form is painted and takes keys. */
export async function opened(context: BrowserContext, url: string): Promise<Readings> {
  const page = await openedPage(context, url);
  const ready = await page.evaluate(() => globalThis.readyToType);
  await page.close();
  return { ready };
}

/**
 * Types a letter where the page was ready for it.
 *
 * @throws where the letter does not arrive
 */
export async function takesKeys(context: BrowserContext, url: string): Promise<void> {
  const page = await openedPage(context, url);
  await page.evaluate(() => globalThis.readyToType);
  await page.keyboard.press('x');
  const typed = await page.evaluate(() =>
    document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '',
  );
  if (typed !== 'x') throw new Error(`${url} was ready to type, and has "${typed}" of an "x"`);
  await page.keyboard.press('Backspace');
  await page.close();
}

/**
 * Put into a page before its own scripts; no function in here may have a name.
 *
 * @param selector of what is looked at
 */
function noteWhenShown(selector: string): void {
  globalThis.readyToType = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    }).observe(document, { subtree: true, childList: true });
  });
}

/** Opens a page in a new tab, and measures until what a selector finds there is painted. */
export async function shown(
  context: BrowserContext,
  url: string,
  selector: string,
): Promise<Readings> {
  const page = await context.newPage();
  await page.addInitScript(noteWhenShown, selector);
  await page.goto(url, { waitUntil: 'commit' });
  const ready = await page.evaluate(() => globalThis.readyToType);
  await page.close();
  return { ready };
}

async function openedPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 380, height: 600 });
  await page.addInitScript(noteWhenReady);
  await page.goto(url, { waitUntil: 'commit' });
  return page;
}
