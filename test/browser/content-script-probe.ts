import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { pagePort } from '../../src/messages/content-script';
import { type ChangedBuild, changedBuild } from './changed-build';

const seenSchema = v.object({
  local: v.unknown(),
  session: v.unknown(),
  sync: v.unknown(),
  managed: v.unknown(),
  answers: v.array(v.unknown()),
  port: v.array(v.unknown()),
});
export type Seen = v.InferOutput<typeof seenSchema>;

/**
 * What a compromised content script would do: read every storage, send every message, and post
 * them through a port until the port is closed.
 */
const script = `addEventListener('probe', async () => {
  const seen = { answers: [], port: [] };
  for (const area of ['local', 'session', 'sync', 'managed']) {
    seen[area] = await chrome.storage[area].get(null).catch((error) => String(error));
  }
  const messages = JSON.parse(document.body.dataset.messages ?? '[]');
  for (const message of messages) {
    seen.answers.push(await chrome.runtime.sendMessage(message).catch((error) => String(error)));
  }
  const port = chrome.runtime.connect({ name: ${JSON.stringify(pagePort)} });
  port.onMessage.addListener((message) => seen.port.push(message));
  const closed = new Promise((resolve) => port.onDisconnect.addListener(resolve));
  for (const message of messages) port.postMessage(message);
  await closed;
  document.body.dataset.seen = JSON.stringify(seen);
});`;

/** The shipped build has no content script of the manifest's; this copy of it adds one. */
export function buildWithProbe(): Promise<ChangedBuild> {
  return changedBuild(
    (manifest) => {
      manifest.content_scripts = [{ matches: ['https://localhost/*'], js: ['probe.js'] }];
      manifest.host_permissions.push('https://localhost/*');
    },
    { 'probe.js': script },
  );
}

/** Has the content script of a page of the sandbox's do all that with these messages. */
export async function probe(page: Page, messages: readonly object[]): Promise<Seen> {
  await page.evaluate((sent) => {
    delete document.body.dataset['seen'];
    document.body.dataset['messages'] = JSON.stringify(sent);
    dispatchEvent(new Event('probe'));
  }, messages);
  await page.locator('body[data-seen]').waitFor();
  const text = await page.evaluate(() => document.body.dataset['seen'] ?? '');
  return v.parse(seenSchema, JSON.parse(text));
}
