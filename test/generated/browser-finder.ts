import type { Page } from 'playwright-core';
import { selfContained } from '../../scripts/build/self-contained';
import { bestOf, merged } from '../../src/detection/merge-frames';
import { lookThrough, startFinder } from '../pages/isolated-look';
import type { Found } from './case';
import type { DocumentCase } from './document-kinds';
import { showDocument } from './show-document';

/** The finder in a real browser, with one tab into which each page is put. */
export async function startBrowserFinder() {
  const changing = selfContained('test/generated/changing-entry.ts');
  const finder = await startFinder();
  const context = await finder.browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`${finder.pagesUrl}/prose-about-device-ids.html`);
  return {
    close: () => finder.close(),
    /** Shows a page, changes it again and again and scans it: see `scan-changing.ts`. */
    scanChanging: async (html: string, seed: number, rounds: number): Promise<number | string> => {
      await show(tab, [html, '', {}]);
      const { code } = await changing;
      return tab.evaluate(`${code};scanChangingPage(${seed}, ${rounds})`);
    },
    read: async ({ html, address = '', stored = {} }: DocumentCase): Promise<Found> => {
      await show(tab, [html, address, stored]);
      const reports = await lookThrough(tab, finder.script);
      const sorted = await merged(reports.map((report) => report.candidates));
      const names = (kind: 'requestorIds' | 'mvpdIds') => [
        ...new Set(reports.flatMap((report) => report[kind].map(String))),
      ];
      return {
        ids: sorted.map(({ deviceId }) => deviceId),
        best: bestOf(sorted)?.deviceId ?? null,
        requestors: names('requestorIds'),
        mvpds: names('mvpdIds'),
      };
    },
  };
}

/** Shows a page, and waits for the frames in it. */
async function show(tab: Page, given: Parameters<typeof showDocument>): Promise<void> {
  await tab.evaluate(`(${showDocument})(...${JSON.stringify(given)})`);
  await tab.evaluate(async () => {
    const isLoaded = ({ contentDocument }: HTMLIFrameElement) =>
      contentDocument?.readyState === 'complete' && contentDocument.URL === 'about:srcdoc';
    for (const frame of document.querySelectorAll('iframe')) {
      if (!isLoaded(frame)) {
        await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      }
    }
  });
}
