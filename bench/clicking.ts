import type { Page } from 'playwright-core';
import type { Readings } from './benchmark';
import type { Installed, Lab } from './lab';

/** Of one click, in ms since 1970. */
interface Noted {
  readonly clicked: number;
  /** When the result was painted. */
  readonly shown: number;
}

declare global {
  var resultShown: Promise<Noted>;
}

/** Put into a page before its own scripts; no function in here may have a name (see opening.ts). */
function noteClickAndResult(deviceId: string): void {
  let clicked: number | undefined;
  document.addEventListener(
    'click',
    ({ timeStamp }) => {
      clicked = performance.timeOrigin + timeStamp;
    },
    { capture: true },
  );
  globalThis.resultShown = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      const status = document.querySelector('[role=status], output');
      if (clicked === undefined || !status?.textContent?.includes('204')) return;
      // An earlier result also says 204, of another device.
      if (!status.innerHTML.includes(deviceId)) return;
      observer.disconnect();
      const at = clicked;
      // A message that is sent while a frame is made comes after the frame was painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () =>
          resolve({ clicked: at, shown: performance.timeOrigin + performance.now() });
        port2.postMessage(null);
      });
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/**
 * Opens a popup, types an ID that was never there before, and clicks.
 *
 * @param before what happens between typing and the click
 * @returns ms from the click until the DELETE was at the server, and until its result was painted
 */
export async function clicked(
  lab: Lab,
  { url }: Installed,
  path: string,
  before: (page: Page) => Promise<void> = async () => {},
): Promise<Readings> {
  const deviceId = crypto.randomUUID();
  const page = await lab.context.newPage();
  await page.setViewportSize({ width: 380, height: 600 });
  await page.addInitScript(noteClickAndResult, deviceId);
  await page.goto(url(path));
  const field = page.getByRole('textbox').or(page.getByRole('combobox', { name: 'Device ID' }));
  await field.fill(deviceId);
  await before(page);
  const arrival = lab.arrivalOf(deviceId);
  await page.getByRole('button', { name: /^Reset(?: Temp Pass)?$/u }).click();
  const [{ time }, noted] = await Promise.all([
    arrival,
    page.evaluate(() => globalThis.resultShown),
  ]);
  await page.close();
  return { delete: time - noted.clicked, result: noted.shown - noted.clicked };
}
