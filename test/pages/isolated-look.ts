import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import * as v from 'valibot';
import { chromiumArguments, chromiumPath } from '../../scripts/browser/chromium-path';
import { selfContained } from '../../scripts/build/self-contained';
import { type ParsedReport, pageReportSchema } from '../../src/messages/page-report';

/** The finder as one script. */
export function finderScript(): Promise<string> {
  return selfContained('test/pages/look-entry.ts').then(({ code }) => code);
}

/** A browser without the extension, the sample pages and the finder as one script. */
export async function startFinder() {
  const [browser, pages, script] = await Promise.all([
    chromium.launch({
      executablePath: chromiumPath(),
      args: ['--headless=new', ...chromiumArguments],
    }),
    servePages(),
    finderScript(),
  ]);
  let tab: Promise<Tab> | undefined;
  return {
    browser,
    script,
    pagesUrl: pages.url,
    /**
     * Shows a sample page in one tab for all of them, of which each finds the browser's storage
     * empty: a tab of its own would take a process of its own.
     */
    async show(file: string): Promise<Page> {
      tab ??= openTab(browser);
      const { page, session } = await tab;
      // A blank page in between costs a process, and most pages store nothing.
      if (page.url().startsWith(pages.url) && (await page.evaluate(storesSomething))) {
        const storageId = { securityOrigin: pages.url, isLocalStorage: false };
        await session.send('DOMStorage.clear', { storageId });
        await page.goto('about:blank');
        const all = { origin: pages.url, storageTypes: 'all' };
        await session.send('Storage.clearDataForOrigin', all);
      }
      await page.goto(`${pages.url}/${file}`);
      return page;
    },
    async close() {
      await browser.close();
      pages.close();
    },
  };
}

async function storesSomething(): Promise<boolean> {
  const databases = await indexedDB.databases();
  const isStored = localStorage.length + sessionStorage.length + databases.length > 0;
  return isStored || document.cookie !== '';
}

interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
}

async function openTab(browser: Browser): Promise<Tab> {
  const context = await browser.newContext();
  const page = await context.newPage();
  return { page, session: await context.newCDPSession(page) };
}

/** Serves the sample pages on loopback, with `?late=500` after 500 ms. */
export async function servePages(): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, answer) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.slice(1);
    if (!/^(?:unseen\/)?[\w-]+\.html$/u.test(name)) return void answer.writeHead(404).end();
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    const send = () => answer.end(readFileSync(new URL(name, import.meta.url)));
    setTimeout(send, Number(searchParams.get('late')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was opened');
  return { url: `http://localhost:${address.port}`, close: () => void server.close() };
}

/**
 * Looks through every frame of a page from an isolated world, as a content script does, and
 * parses what it says as the extension would.
 */
export async function lookThrough(page: Page, script: string): Promise<ParsedReport[]> {
  const session = await page.context().newCDPSession(page);
  const reports: ParsedReport[] = [];
  const frames: string[] = [];
  const { frameTree } = await session.send('Page.getFrameTree');
  const trees = [frameTree];
  for (const tree of trees) {
    frames.push(tree.frame.id);
    trees.push(...(tree.childFrames ?? []));
  }
  for (const frameId of frames) {
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId,
    });
    await session.send('Runtime.evaluate', { expression: script, contextId });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: 'lookThrough().finally(stopLooking)',
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    reports.push(v.parse(pageReportSchema, result.value));
  }
  await session.detach();
  return reports;
}
