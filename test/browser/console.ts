import * as v from 'valibot';
import { browserSession } from '../../scripts/browser/toolbar';
import type { Extension } from './extension';
import { attach } from './target';

const told = v.variant('method', [
  v.object({
    method: v.literal('Runtime.consoleAPICalled'),
    params: v.object({ args: v.array(v.looseObject({ value: v.optional(v.unknown()) })) }),
  }),
  v.object({
    method: v.literal('Runtime.exceptionThrown'),
    params: v.object({
      exceptionDetails: v.looseObject({
        text: v.string(),
        exception: v.optional(v.looseObject({ description: v.optional(v.string()) })),
      }),
    }),
  }),
  v.object({
    method: v.literal('Log.entryAdded'),
    params: v.object({ entry: v.looseObject({ source: v.string(), text: v.string() }) }),
  }),
]);

/** A line in somebody's console, or an error that nobody caught. */
export interface Said {
  /** The address of the page or background; content scripts speak in their page's console. */
  readonly where: string;
  readonly text: string;
}

/**
 * What all open pages and the background have said since they started: the browser keeps it for
 * whoever opens the developer tools later.
 */
export async function everythingSaid(extension: Extension): Promise<Said[]> {
  const browser = await browserSession(extension.context);
  const { targetInfos } = await browser.send('Target.getTargets');
  const said: Said[] = [];
  for (const { targetId, type, url } of targetInfos) {
    if (type !== 'page' && type !== 'service_worker') continue;
    const target = await attach(browser, targetId);
    // Both tell what was said before they answer.
    await target.send('Runtime.enable');
    await target.send('Log.enable');
    const where = url.replace(`chrome-extension://${extension.extensionId}`, '');
    for (const event of target.events)
      said.push(...wordsIn(event).map((text) => ({ where, text })));
  }
  await browser.detach();
  return said;
}

function wordsIn(event: unknown): string[] {
  const read = v.safeParse(told, event);
  if (!read.success) return [];
  const { method, params } = read.output;
  switch (method) {
    case 'Runtime.consoleAPICalled':
      return [params.args.map(({ value }) => String(value)).join(' ')];
    case 'Runtime.exceptionThrown': {
      const { text, exception } = params.exceptionDetails;
      return [`${text} ${exception?.description ?? ''}`];
    }
    case 'Log.entryAdded':
      // The browser notes every answer of 400 and more; no extension can keep it from that.
      return params.entry.source === 'network' ? [] : [params.entry.text];
  }
}
