import type { Page } from 'playwright-core';

/** A part of a page, in px of CSS. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture, and how large it is meant to be shown, in px. */
export interface Capture {
  readonly png: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Takes a picture of a part of a page, drawn larger instead of scaled up: every letter is sharp.
 *
 * @param scale pixels for each px of CSS
 * @see https://chromedevtools.github.io/devtools-protocol/tot/Page/#method-captureScreenshot
 */
export async function capture(page: Page, area: Area, scale: number): Promise<Capture> {
  await page.evaluate(() => {
    document.documentElement.style.scrollbarWidth = 'none';
  });
  const session = await page.context().newCDPSession(page);
  const clip = { ...area, scale };
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
  await session.detach();
  return {
    png: `data:image/png;base64,${data}`,
    width: Math.round(area.width * scale),
    height: Math.round(area.height * scale),
  };
}

/** All that a page shows of itself, without what is empty below it. */
export async function contentOf(page: Page): Promise<Area> {
  const { width, height } = await page.evaluate(() => ({
    width: innerWidth,
    height: Math.ceil(document.body.getBoundingClientRect().height),
  }));
  return { x: 0, y: 0, width, height };
}
