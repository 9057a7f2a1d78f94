import type { Capture } from './capture';
import { icon } from './frame';

/** A tile of the store, by the name of its file. */
export interface Tile {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Pixels for each px of CSS of the popup. */
  readonly scale: number;
  pageWith(popup: Capture): string;
}

const name = 'Reset Temp Pass';
const purpose = 'Resets Adobe Pass trials from the browser’s toolbar.';

/** Both show the popup after a reset, cut off where the tile ends. */
export const tiles: readonly Tile[] = [
  {
    ...{ name: 'tile-440x280', width: 440, height: 280, scale: 0.9 },
    pageWith: (popup) => tilePage(popup, 'small'),
  },
  {
    ...{ name: 'marquee-1400x560', width: 1400, height: 560, scale: 1.3 },
    pageWith: (popup) => tilePage(popup, 'large'),
  },
];

function tilePage({ png, width, height }: Capture, size: 'small' | 'large'): string {
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>
<body class="${size}"><main><span><img src="${icon}" alt=""></span><h1>${name}</h1><p>${purpose}</p></main>
<img class="front" src="${png}" width="${width}" height="${height}" alt="">`;
}

const style = `
* { box-sizing: border-box; margin: 0; }
body {
  position: relative; height: 100vh; overflow: hidden;
  background: #0f62c9; color: #fff; font-family: system-ui, sans-serif;
}
main { position: absolute; }
main span { display: inline-block; background: #fff; }
main img { display: block; width: 100%; }
h1 { line-height: 1.15; letter-spacing: -0.02em; }
.front { position: absolute; box-shadow: 0 12px 40px rgb(5 25 60 / 45%); }
.small main { left: 26px; top: 26px; width: 170px; }
.small main span { width: 52px; padding: 9px; border-radius: 12px; }
.small h1 { margin-top: 18px; font-size: 29px; }
.small p { margin-top: 12px; font-size: 14px; line-height: 1.4; }
.small .front { left: 214px; top: 30px; border-radius: 10px; }
.large main { left: 96px; top: 130px; width: 560px; }
.large main span { width: 104px; padding: 18px; border-radius: 24px; }
.large h1 { margin-top: 34px; font-size: 58px; white-space: nowrap; }
.large p { margin-top: 18px; font-size: 27px; line-height: 1.4; }
.large .front { right: 110px; top: 64px; border-radius: 14px; }
`;
