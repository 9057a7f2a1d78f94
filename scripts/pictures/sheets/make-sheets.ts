import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { layOut, type Piece } from './lay-out';

/** A picture that was taken. */
export interface Picture {
  /** PNG. */
  readonly file: string;
  readonly width: number;
  /** Where the last thing in it ends: below that, the page is empty. */
  readonly filled: number;
}

/** In px: what is larger is made smaller by what shows it, and cannot be read any more. */
const sheet = { width: 1_900, height: 1_400, gap: 8, name: 18 } as const;
/** Two beside each other: text of 13 px in a page of 1,280 px can still be read. */
const widest = (sheet.width - 3 * sheet.gap) / 2;

/**
 * Puts pictures beside each other, each with its name, so that many can be looked at at once. All of
 * each is shown: what is higher than a sheet is divided into parts beside each other.
 *
 * @param page a page to draw them on
 * @param pictures all of the same width
 * @param nameOf the file of a sheet, by its number from 1
 */
export async function makeSheets(
  page: Page,
  pictures: readonly Picture[],
  nameOf: (sheet: number) => string,
): Promise<void> {
  const own = Math.max(...pictures.map(({ width }) => width));
  const width = Math.min(own, widest);
  const scale = width / own;
  const sheets = layOut(
    pictures.map(({ filled }) => Math.ceil(filled * scale)),
    {
      columns: Math.floor((sheet.width - sheet.gap) / (width + sheet.gap)),
      height: sheet.height - sheet.gap,
      ...{ overlap: 24, perPiece: sheet.name + sheet.gap },
    },
  );
  for (const [at, columns] of sheets.entries()) {
    const drawn = columns.map((pieces) => {
      const figures = pieces.map((piece) => figureOf(piece, pictures));
      return `<div class="column">${figures.join('')}</div>`;
    });
    await page.setViewportSize({
      width: columns.length * (Math.ceil(width) + sheet.gap) + sheet.gap,
      height: 100,
    });
    await page.setContent(`<style>
      html { scrollbar-width: none }
      body { margin: 0; padding: ${sheet.gap}px ${sheet.gap}px 0; background: #999; display: flex; gap: ${sheet.gap}px; align-items: start }
      .column { width: ${width}px }
      figure { margin: 0 0 ${sheet.gap}px }
      figcaption { height: ${sheet.name}px; overflow: hidden; font: 12px/${sheet.name}px sans-serif; white-space: nowrap }
      figure div { overflow: hidden }
      img { display: block; width: 100% }
    </style>${drawn.join('')}`);
    await page.screenshot({ path: nameOf(at + 1), fullPage: true });
  }
}

function figureOf(
  { picture, from, to, number, count }: Piece,
  pictures: readonly Picture[],
): string {
  const { file = '' } = pictures[picture] ?? {};
  const data = readFileSync(file).toString('base64');
  const name = basename(file, '.png') + (count > 1 ? `, ${number} of ${count}` : '');
  return `<figure>
    <figcaption>${name}</figcaption>
    <div style="height: ${to - from}px"><img style="margin-top: -${from}px" src="data:image/png;base64,${data}" alt=""></div>
  </figure>`;
}
