import { PageChanges } from '../../src/content/change-observer';
import { scanPage } from '../../src/content/scan-page';

declare global {
  var lookThrough: () => Promise<Awaited<ReturnType<typeof scanPage>>['report']>;
  var stopLooking: () => void;
}

const looking = new AbortController();
const { signal } = looking;
const changes = new PageChanges(signal);

/**
 * Lets a test look through a page with the shipped finder, from an isolated world. A second look
 * pays only for what changed since the first, as it does on a watched page.
 */
globalThis.lookThrough ??= async () => {
  void changes.next();
  return (await scanPage(signal, changes.quiet)).report;
};
/** No other look follows: a page is slow to change where many hear of it. */
globalThis.stopLooking ??= () => looking.abort();
