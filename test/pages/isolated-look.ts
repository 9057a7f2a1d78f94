import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium, type Page } from 'playwright-core';
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
  return {
    browser,
    script,
    pagesUrl: pages.url,
    async close() {
      await browser.close();
      pages.close();
    },
  };
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
