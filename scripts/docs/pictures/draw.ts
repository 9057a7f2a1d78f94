import type { BrowserContext, Page } from 'playwright-core';
import { lookAt, looks } from '../../pictures/looks';
import type { Theatre } from '../../pictures/stage';
import { type Capture, capture, contentOf } from '../../store/capture';
import { browserWindow, windowStyle } from '../../store/frame';
import type { Shot } from './shots';
import { shownText } from './shown-text';

/** A picture, and what the page that it shows says. */
export interface Drawn {
  readonly png: Buffer;
  /** How wide it is meant to be shown, in px of CSS. */
  readonly width: number;
  readonly text: readonly string[];
}

/** Pixels for each px of CSS: sharp on a screen with twice as many. */
const scale = 2;
/** What a page shows at most, and how wide a paper has room for. */
const room = { height: 700, width: 720 };
/** The web page beside or under what is in front, in px of CSS. */
const webWidth = 460;

const light = looks.find(({ name }) => name === 'light');

/** Brings a state onto the screen, in the size of its picture. */
export async function show(theatre: Theatre, { state, width, height }: Shot): Promise<Page> {
  const page = await theatre.show(state);
  if (light === undefined) throw new Error('There is no light look.');
  await lookAt(page, state, width === undefined ? light : { ...light, width });
  const size = page.viewportSize();
  if (height !== undefined && size !== null) await page.setViewportSize({ ...size, height });
  return page;
}

/** Draws a picture, on an empty page where something is around what it shows. */
export async function draw(theatre: Theatre, context: BrowserContext, shot: Shot): Promise<Drawn> {
  const page = await show(theatre, shot);
  const text = await shownText(page, shot.moving);
  const { around } = shot;
  // A side panel is never in front: it would be beside itself.
  if (shot.state.page !== 'panel') await page.bringToFront();
  const all = await contentOf(page);
  const area = { ...all, height: shot.height ?? Math.min(all.height, room.height) };
  const picture = await capture(page, area, scale);
  if (around === undefined) {
    return { png: bytesOf(picture), width: Math.min(area.width, room.width), text };
  }
  const { web } = theatre;
  const height = Math.max(area.height + 14, 420);
  await web.bringToFront();
  const wide = around === 'beside' ? webWidth : webWidth + 60;
  await web.setViewportSize({ width: wide, height });
  await web.emulateMedia({ colorScheme: 'light' });
  const under = await capture(web, { x: 0, y: 0, width: wide, height }, scale);
  const width = around === 'beside' ? wide + area.width + 3 : wide + area.width - 40;
  const paper = await context.newPage();
  await paper.setViewportSize({ width: width + 2, height: height + 60 });
  const shown = { page: asShown(under), address: new URL(web.url()).host.replace(/:\d+/u, '') };
  await paper.setContent(
    `<!doctype html><meta charset="utf-8"><style>${windowStyle}
main { width: ${width}px; height: ${height + 50}px; overflow: hidden; }
.front.beside { position: absolute; top: 48px; right: 0; border-radius: 0; box-shadow: none; }</style>` +
      browserWindow({ ...shown, front: { picture: asShown(picture) } }).replace(
        'class="front popup"',
        around === 'beside' ? 'class="front beside"' : 'class="front popup"',
      ),
  );
  const png = await capture(paper, { x: 0, y: 0, width: width + 2, height: height + 52 }, scale);
  await paper.close();
  return { png: bytesOf(png), width: Math.min(width + 2, room.width), text };
}

/** In px of CSS, as it is put into another page. */
function asShown({ png, width, height }: Capture): Capture {
  return { png, width: width / scale, height: height / scale };
}

function bytesOf({ png }: Capture): Buffer {
  return Buffer.from(png.slice(png.indexOf(',') + 1), 'base64');
}
