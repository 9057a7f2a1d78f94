import { readFileSync } from 'node:fs';
import type { Capture } from './capture';

export const icon = `data:image/svg+xml;base64,${readFileSync('scripts/icons/icon.svg', 'base64')}`;

/** What a frame shows: a browser's window, and in front of it what belongs to the extension. */
export interface Frame {
  readonly title: string;
  readonly text: string;
  /** What the window shows. */
  readonly page: Capture;
  /** What stands in the window's address field. */
  readonly address: string;
  /** The popup under its button, or a window of the extension with a title of its own. */
  readonly front?: { readonly picture: Capture; readonly title?: string };
}

const asText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const picture = ({ png, width, height }: Capture, name: string) =>
  `<img class="${name}" src="${png}" width="${width}" height="${height}" alt="">`;

/** A browser's window, and what is in front of it. */
export function browserWindow({ page, address, front }: Omit<Frame, 'title' | 'text'>): string {
  const isWindow = front?.title !== undefined;
  const head = isWindow ? `<header>${asText(front.title)}</header>` : '';
  const inFront = front
    ? `<div class="front ${isWindow ? 'window' : 'popup'}">${head}${picture(front.picture, '')}</div>`
    : '';
  return `<main><nav><span class="address">${asText(address)}</span>
<span class="button${front && !isWindow ? ' pressed' : ''}"><img src="${icon}" alt=""></span></nav>
${picture(page, 'page')}${inFront}</main>`;
}

/** The page of a screenshot, 1280 px wide and 800 px high. */
export function framePage({ title, text, ...shown }: Frame): string {
  return `<!doctype html><meta charset="utf-8"><style>${windowStyle}${style}</style>
<h1>${asText(title)}</h1><p>${asText(text)}</p>
${browserWindow(shown)}`;
}

const style = `
body {
  width: 1280px; height: 800px; overflow: hidden; padding: 30px 56px 0;
  background: #e7effa; color: #1a1d21; font: 19px/1.4 system-ui, sans-serif;
}
h1 { font-size: 33px; line-height: 1.2; letter-spacing: -0.5px; }
p { margin: 5px 0 19px; color: #434b55; }
main { width: 1168px; height: 700px; }
`;

/** How it looks; how large it is says whoever draws it. */
export const windowStyle = `
* { box-sizing: border-box; margin: 0; }
img { display: block; }
main {
  position: relative; background: #fff; border: 1px solid #b9c6d8; border-radius: 12px 12px 0 0;
  font-family: system-ui, sans-serif;
}
nav {
  display: flex; align-items: center; gap: 12px; height: 48px; padding: 0 16px;
  background: #f6f7f9; border-bottom: 1px solid #dfe2e6; border-radius: 12px 12px 0 0;
}
.address {
  flex: 1; height: 30px; padding: 0 16px; border-radius: 15px;
  background: #e9ebef; color: #434b55; font-size: 14px; line-height: 30px;
}
.button { padding: 7px; border-radius: 6px; }
.button.pressed { background: #d6e4f7; }
.button img { width: 20px; height: 20px; }
.front {
  position: absolute; overflow: hidden; background: #fff; border: 1px solid #b9c6d8;
  border-radius: 10px; box-shadow: 0 12px 40px rgb(20 40 80 / 28%);
}
.popup { top: 52px; right: 12px; }
.window { top: 216px; left: 50%; translate: -50%; }
.window header {
  padding: 9px 16px; background: #f6f7f9; border-bottom: 1px solid #dfe2e6;
  font-size: 15px; color: #434b55;
}
`;
