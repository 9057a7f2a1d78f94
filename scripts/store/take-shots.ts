import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { lookAt, looks } from '../pictures/looks';
import type { Theatre } from '../pictures/stage';
import { type Capture, capture, contentOf } from './capture';
import { type Frame, framePage } from './frame';
import { type Shot, shots } from './shots';
import { tiles } from './tiles';

const shotSize = { width: 1280, height: 800 };
/** What is inside the window of a frame, in px. */
const inside = { width: 1166, height: 640 };
/** Pixels for each px of CSS of the web page. */
const webScale = 1.25;

/**
 * Takes every screenshot and tile.
 *
 * @param folder where they go
 * @returns the names of the files, without their ending
 */
export async function takeShots(
  theatre: Theatre,
  context: BrowserContext,
  folder: string,
): Promise<string[]> {
  const paper = await context.newPage();
  const names: string[] = [];
  for (const shot of shots) {
    const page = await theatre.show(shot.state);
    await lookAt(page, shot.state, light);
    // Every page is looked at before others of the same window get another size.
    const papers = shot === shots[0] ? await tilesOf(page) : [];
    const html = framePage(await frameOf(shot, page, theatre.web));
    papers.push({ ...shotSize, name: shot.name, html });
    for (const { name, html, width, height } of papers) {
      await paper.bringToFront();
      await paper.setViewportSize({ width, height });
      await paper.setContent(html);
      await paper.screenshot({ path: join(folder, `${name}.png`) });
      names.push(name);
    }
  }
  await paper.close();
  return names;
}

const [first] = looks.filter(({ name }) => name === 'light');
if (first === undefined) throw new Error('There is no light look.');
const light = first;

async function frameOf(shot: Shot, page: Page, web: Page): Promise<Frame> {
  const { title, text, state, scale } = shot;
  if (state.page === 'settings') {
    const width = Math.round(inside.width / scale);
    const height = Math.round(inside.height / scale);
    await page.setViewportSize({ width, height });
    await page.bringToFront();
    const whole = await capture(page, { x: 0, y: 0, width, height }, scale);
    return { title, text, page: whole, address: 'Reset Temp Pass' };
  }
  const picture = await capture(page, await contentOf(page), scale);
  const under = await pageUnder(shot, web);
  const front = state.page === 'popup' ? { picture } : { picture, title: await page.title() };
  return { title, text, page: under, address: 'localhost/debug', front };
}

/** A page that is drawn into a file. */
interface Paper {
  readonly name: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

async function tilesOf(popup: Page): Promise<Paper[]> {
  const area = await contentOf(popup);
  const papers: Paper[] = [];
  for (const { name, width, height, scale, pageWith } of tiles) {
    papers.push({ name, width, height, html: pageWith(await capture(popup, area, scale)) });
  }
  return papers;
}

/** The web page, as wide as what a popup leaves of it. */
async function pageUnder({ onPage, state }: Shot, web: Page): Promise<Capture> {
  const width = Math.round((state.page === 'popup' ? 716 : inside.width) / webScale);
  const height = Math.round(inside.height / webScale);
  await web.bringToFront();
  await web.setViewportSize({ width, height });
  await web.emulateMedia({ colorScheme: 'light' });
  await onPage?.(web);
  return capture(web, { x: 0, y: 0, width, height }, webScale);
}
