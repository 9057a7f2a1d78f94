import { createHash } from 'node:crypto';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { pagePort } from '../../src/messages/content-script';

/** Another extension, which the same person has installed. */
export interface OtherExtension {
  readonly folder: string;
  readonly id: string;
  /** Its one page; the extension answers everybody while that is open. */
  readonly page: string;
  remove(): Promise<void>;
}

const html =
  '<!doctype html><meta charset="utf-8"><title>Other</title><script src="page.js"></script>';
const script = `chrome.runtime.onMessageExternal.addListener((message, sender, answer) => answer({ heard: message }));
chrome.runtime.onConnectExternal.addListener((port) => port.onMessage.addListener((message) => port.postMessage({ heard: message })));`;

/**
 * Writes the other extension. It lets web pages speak to extensions: without one that does, they
 * have no `chrome.runtime` and could not even try.
 */
export async function otherExtension(): Promise<OtherExtension> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'other-extension-')));
  const manifest = {
    manifest_version: 3,
    name: 'Other',
    version: '1',
    externally_connectable: { ids: ['*'], matches: ['https://localhost/*'] },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'page.html'), html);
  await writeFile(join(folder, 'page.js'), script);
  const id = unpackedId(folder);
  return {
    folder,
    id,
    page: `chrome-extension://${id}/page.html`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Chromium makes an unpacked extension's ID of its path, with letters a–p for hex digits. */
function unpackedId(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digest.replace(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

const outcome = v.object({ answers: v.array(v.unknown()), port: v.array(v.unknown()) });

/**
 * From a page of somebody else's: sends an extension every message, and posts them all through a
 * port. An answer is what came back, or the browser's word that nobody listens.
 */
export async function tryToReach(
  page: Page,
  extensionId: string,
  messages: readonly object[],
): Promise<v.InferOutput<typeof outcome>> {
  const text = await page.evaluate(
    async ({ id, name, sent }) => {
      const answers: unknown[] = [];
      for (const message of sent) {
        const answer = await new Promise((resolve) => {
          chrome.runtime.sendMessage(id, message, (given: unknown) =>
            resolve(chrome.runtime.lastError?.message ?? given),
          );
        });
        answers.push(answer);
      }
      const port = chrome.runtime.connect(id, { name });
      const heard: unknown[] = [];
      const ended = new Promise<void>((resolve) => {
        port.onDisconnect.addListener(() => {
          heard.push(chrome.runtime.lastError?.message);
          resolve();
        });
        port.onMessage.addListener((message) => {
          heard.push(message);
          if (heard.length === sent.length) resolve();
        });
      });
      for (const message of sent) port.postMessage(message);
      await ended;
      return JSON.stringify({ answers, port: heard });
    },
    { id: extensionId, name: pagePort, sent: messages },
  );
  return v.parse(outcome, JSON.parse(text));
}
