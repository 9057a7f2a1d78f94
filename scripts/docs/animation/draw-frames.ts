import type { BrowserContext } from 'playwright-core';
import { capture } from '../../store/capture';
import { browserWindow, windowStyle } from '../../store/frame';
import { type Scene, scale, view } from './story';
import type { Frame, Layout } from './timeline';

const nav = 48;
const captionHeight = 60;
const window = { width: view.width + 2, height: view.height + nav + 2 };
export const size = { width: window.width, height: window.height + captionHeight };
const popupWidth = 382;

/** As {@link windowStyle} lays it out. */
export const layout: Layout = {
  toolbarButton: { x: window.width - 34, y: 25 },
  popup: { x: window.width - 12 - popupWidth, y: nav + 5 },
  web: { x: 1, y: nav + 1 },
};

/** Draws each frame in a page of its own. @returns a PNG for each, in their order */
export async function drawFrames(
  context: BrowserContext,
  frames: readonly Frame[],
): Promise<Buffer[]> {
  const paper = await context.newPage();
  await paper.setViewportSize(size);
  const pngs: Buffer[] = [];
  let shown: Scene | undefined;
  for (const { scene, pointer, isPressed } of frames) {
    if (scene !== shown) await paper.setContent(pageOf(scene));
    shown = scene;
    await paper.evaluate(
      ({ x, y, pressed }) => {
        const drawn = document.querySelector<HTMLElement>('.pointer');
        if (drawn === null) return;
        drawn.style.translate = `${x}px ${y}px`;
        drawn.classList.toggle('pressed', pressed);
      },
      { ...pointer, pressed: isPressed },
    );
    const { png } = await capture(paper, { x: 0, y: 0, ...size }, scale);
    pngs.push(Buffer.from(png.slice(png.indexOf(',') + 1), 'base64'));
  }
  await paper.close();
  return pngs;
}

function pageOf({ web, popup, caption }: Scene): string {
  const asShown = ({ png, width, height }: Scene['web']) => ({
    png,
    width: width / scale,
    height: height / scale,
  });
  const front = popup && { front: { picture: asShown(popup) } };
  return `<!doctype html><meta charset="utf-8"><style>${windowStyle}${style}</style>
${browserWindow({ page: asShown(web), address: 'localhost/debug', ...front })}
<p>${caption}</p>
<div class="pointer"><svg width="22" height="30" viewBox="0 0 22 30">
<path d="M1 1v22l5.5-5 4 9.5 4-1.7-4-9.3h7.5Z" fill="#1a1d21" stroke="#fff" stroke-width="1.6"/></svg></div>`;
}

const style = `
body { width: ${size.width}px; height: ${size.height}px; overflow: hidden; background: #fff; }
main { width: ${window.width}px; height: ${window.height}px; overflow: hidden; border-radius: 12px; }
p {
  height: ${captionHeight}px; color: #1a1d21; text-align: center;
  font: 600 22px/${captionHeight}px system-ui, sans-serif;
}
.pointer { position: absolute; top: 0; left: 0; }
.pointer svg { display: block; }
.pointer.pressed::before {
  content: ''; position: absolute; top: -17px; left: -17px; width: 34px; height: 34px;
  border: 3px solid #0f62c9; border-radius: 50%;
}
`;
