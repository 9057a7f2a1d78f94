import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../browser/chromium-path';

const sizes = [16, 32, 48, 128];

/** Draws the icon in every size that the manifest names, on a transparent ground. */
async function makeIcons() {
  const svg = await readFile(new URL('./icon.svg', import.meta.url), 'utf8');
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  try {
    const page = await browser.newPage();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw}</style>${svg}`);
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(new URL(`../../public/icons/${size}.png`, import.meta.url), png);
    }
  } finally {
    await browser.close();
  }
}

await makeIcons();
