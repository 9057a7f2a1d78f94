import { afterAll, beforeAll } from 'vitest';
import { startBrowserFinder } from '../generated/browser-finder';
import { browserKinds } from '../generated/document-kinds';
import { failingDocuments } from '../generated/known-failing';
import { testKinds } from '../generated/run';

let finder: Awaited<ReturnType<typeof startBrowserFinder>>;
beforeAll(async () => {
  finder = await startBrowserFinder();
});
afterAll(() => finder.close());

/** What is not read rightly yet is counted without a browser, in generated-documents.test.ts. */
const kinds = Object.fromEntries(
  Object.entries(browserKinds).filter(([kind]) => failingDocuments[kind] === undefined),
);

testKinds({
  kinds,
  failing: {},
  least: 200,
  read: (one) => finder.read(one),
});
