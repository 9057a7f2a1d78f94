import type { Page } from 'playwright-core';

/**
 * What can be seen in each place of a page: whether anything there has another colour than the
 * place's first pixel, which is that of what lies behind.
 *
 * @param selector of the places, each with room around what is drawn in it
 * @param blank a page whose scripts may decode a picture
 */
export async function drawnIn(page: Page, selector: string, blank: Page): Promise<boolean[]> {
  const places = await page.locator(selector).evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x: Math.ceil(x), y: Math.ceil(y), width, height };
    }),
  );
  const picture = await page.screenshot();
  return blank.evaluate(
    async ({ base64, places }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (context === null) throw new Error('No canvas to look at');
      context.drawImage(bitmap, 0, 0);
      return places.map(({ x, y, width, height }) => {
        const { data } = context.getImageData(x, y, Math.floor(width) - 1, Math.floor(height) - 1);
        const pixels = Array.from({ length: data.length / 4 }, (_, at) =>
          data.slice(at * 4, at * 4 + 3).join(),
        );
        return pixels.some((pixel) => pixel !== pixels[0]);
      });
    },
    { base64: picture.toString('base64'), places },
  );
}
