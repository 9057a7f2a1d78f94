import type { Browser, Page } from 'playwright-core';
import * as v from 'valibot';

/** What a look cost the page's main thread, in ms of the processor. */
export interface Cost {
  readonly all: number;
  readonly longestTask: number;
  readonly found: number;
}

const eventSchema = v.object({
  name: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  /** Time of the thread, and what of it an event took, in µs: the thread's own clock stands still
   *  while the system gives its core to another process. */
  tts: v.optional(v.number()),
  tdur: v.optional(v.number()),
});
type TraceEvent = v.InferOutput<typeof eventSchema>;

/**
 * Looks through a page from an isolated world, and measures what that cost.
 *
 * @param worldName of a world to look from again: what was read before is known there
 */
export async function tracedLook(
  browser: Browser,
  page: Page,
  script: string,
  worldName?: string,
): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    ...(worldName === undefined ? {} : { worldName }),
  });
  await session.send('Runtime.evaluate', { expression: script, contextId });
  const { events, result } = await traced(browser, async () => {
    const scanned = await session.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      // A turn of its own: the debugger's work before it is none of the look's.
      expression: `(async () => {
        await new Promise((resolve) => setTimeout(resolve));
        performance.mark('look-starts');
        const { candidates, more } = await lookThrough();
        performance.mark('look-ends');
        return candidates.length + more;
      })()`,
    });
    // The answer comes from within the last task: it is over when the page has answered once more.
    await session.send('Runtime.evaluate', { contextId, expression: '0' });
    return scanned;
  });
  await session.detach();
  const from = named(events, 'look-starts');
  const to = named(events, 'look-ends');
  const tasks = events.filter(
    (event) =>
      event.name === 'ThreadControllerImpl::RunTask' &&
      event.pid === from.pid &&
      event.tid === from.tid &&
      event.ts + (event.tdur ?? 0) >= from.ts &&
      event.ts <= to.ts,
  );
  return {
    all: ((to.tts ?? Number.NaN) - (from.tts ?? Number.NaN)) / 1_000,
    longestTask: Math.max(...tasks.map((task) => task.tdur ?? Number.NaN)) / 1_000,
    found: v.parse(v.number(), result.result.value),
  };
}

async function traced<Result>(browser: Browser, act: () => Promise<Result>) {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      const read = v.safeParse(eventSchema, event);
      if (read.success) events.push(read.output);
    }
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'blink.user_timing'],
      excludedCategories: ['*'],
    },
  });
  const result = await act();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return { events, result };
}

function named(events: readonly TraceEvent[], name: string): TraceEvent {
  const event = events.find((one) => one.name === name);
  if (event === undefined) throw new Error(`The trace has no ${name}`);
  return event;
}
