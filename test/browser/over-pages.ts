import type { Page } from 'playwright-core';
import type { LaunchOptions } from '../../scripts/browser/chromium';
import { servePages } from '../pages/isolated-look';
import { buildWithPageAccess } from './changed-build';
import { type Extension, startExtension } from './extension';

/** The extension with access to the sample pages, and those pages. */
export interface OverPages extends Extension {
  /** Where the sample pages are. */
  readonly pagesUrl: string;
  /** Opens a sample page, and the popup's page about it. */
  over(file: string): Promise<{ page: Page; popup: Page }>;
  /** The same with other content in the page's body. */
  overMarkup(markup: string): Promise<{ page: Page; popup: Page }>;
  /** Closes the web pages and popups, and leaves the rest as it is. */
  closePages(): Promise<void>;
}

/** @param more to launch the browser with, such as a language */
export async function startOverPages(more: Partial<LaunchOptions> = {}): Promise<OverPages> {
  const [build, pages] = await Promise.all([buildWithPageAccess(), servePages()]);
  const extension = await startExtension(build.folder, more);

  async function over(file: string, markup?: string): Promise<{ page: Page; popup: Page }> {
    const page = await extension.visit(`${pages.url}/${file}`);
    if (markup !== undefined) await writePage(page, markup);
    return { page, popup: await extension.popupOver(page) };
  }

  return {
    ...extension,
    pagesUrl: pages.url,
    over,
    overMarkup: (markup) => over('order-confirmation.html', markup),
    async closePages() {
      for (const page of extension.context.pages()) {
        if (/localhost|popup/u.test(page.url())) await page.close();
      }
    },
    async close() {
      await extension.close();
      await build.remove();
      pages.close();
    },
  };
}

/** Lets a page show something else. */
export function writePage(page: Page, markup: string): Promise<void> {
  return page.evaluate((html) => {
    document.body.innerHTML = html;
  }, markup);
}
