import { scanPage } from '../../src/content/scan-page';

declare global {
  var lookThrough: () => Promise<Awaited<ReturnType<typeof scanPage>>['report']>;
}

/** Lets a test look through a page with the shipped finder, from an isolated world. */
globalThis.lookThrough = async () => (await scanPage(new AbortController().signal)).report;
