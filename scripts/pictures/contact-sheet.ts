import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';

/** So many pictures are on a sheet at most: what is in them is to be read. */
const most = 12;

/**
 * Puts pictures beside each other, each with its name, so that many can be looked at at once.
 *
 * @param page a page to draw them on
 * @param files the pictures, PNG
 * @param width of each on the sheet, in px
 * @param nameOf the file of a sheet, by its number from 1
 */
export async function makeSheets(
  page: Page,
  files: readonly string[],
  width: number,
  nameOf: (sheet: number) => string,
): Promise<void> {
  const columns = Math.max(2, Math.min(5, Math.floor(1_960 / width)));
  for (let from = 0; from < files.length; from += most) {
    const figures = files.slice(from, from + most).map((file) => figureOf(file, width));
    await page.setViewportSize({ width: columns * (width + 8) + 8, height: 100 });
    await page.setContent(`<style>
      body { margin: 8px; background: #999; font: 12px sans-serif; display: flex; flex-wrap: wrap; gap: 8px; align-items: start }
      figure { margin: 0; width: ${width}px; max-height: 1200px; overflow: hidden }
      img { display: block; width: 100% }
    </style>${figures.join('')}`);
    await page.screenshot({ path: nameOf(from / most + 1), fullPage: true });
  }
}

function figureOf(file: string, width: number): string {
  const data = readFileSync(file).toString('base64');
  const name = basename(file, '.png');
  return `<figure>${name}<img src="data:image/png;base64,${data}" width="${width}" alt=""></figure>`;
}
