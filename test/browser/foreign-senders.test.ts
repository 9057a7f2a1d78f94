import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagePaths } from '../../src/messages/page-urls';
import { commandTypes, sampleCommands } from '../sample-commands';
import type { ChangedBuild } from './changed-build';
import { buildWithProbe, probe } from './content-script-probe';
import { command, type Extension, requestsOf, sampleDevice, startExtension } from './extension';
import { type OtherExtension, otherExtension, tryToReach } from './other-extension';
import { setUp } from './set-up';

const nobodyListens = 'Could not establish connection. Receiving end does not exist.';
const refused = { ok: false, error: { kind: 'refused' } };
let build: ChangedBuild;
let other: OtherExtension;
let extension: Extension;
let settings: Page;
let commands: readonly object[];
beforeAll(async () => {
  [build, other] = await Promise.all([buildWithProbe(), otherExtension()]);
  extension = await startExtension(build.folder, { others: [other.folder] });
  const tempPassId = await setUp(extension);
  settings = await extension.open('settings');
  const saved = v.object({ applications: v.tuple([v.looseObject({ id: v.string() })]) });
  const { local } = await stored();
  const [application] = v.parse(saved, local).applications;
  commands = Object.values(sampleCommands({ tempPassId, applicationId: application.id }));
});
afterAll(async () => {
  await extension.close();
  await Promise.all([build.remove(), other.remove()]);
});

const stored = () =>
  settings.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
  }));

/** That all of this asks for nothing and leaves everything stored as it was. */
async function expectNoEffect(attempt: () => Promise<void>): Promise<void> {
  const before = await stored();
  expect(Object.keys(before.local)).toContain('secrets');
  extension.sandbox.clearLog();
  await attempt();
  expect(await stored()).toEqual(before);
  // Pages of the sandbox's are fetched by the browser.
  const ofPages = ['GET /debug', 'GET /favicon.ico'];
  expect(requestsOf(extension).filter((one) => !ofPages.includes(one))).toEqual([]);
}

test('there is a sample of every command', () => {
  expect(commands.map((one) => Reflect.get(one, 'type')).sort()).toEqual([...commandTypes].sort());
});

/** What the content script may say, and what it may not. */
const report = { candidates: [], more: 0, requestorIds: [], mvpdIds: [], startedAt: 0 };
const pageMessages = [
  { type: 'pageOpened' },
  { type: 'pageReport', report },
  { type: 'pageReport', report: { ...report, candidates: Array.from({ length: 51 }) } },
  { type: 'pageReport', report: { ...report, more: -1 } },
];
/** To read it would take minutes: quotes are taken off in pairs. */
const slowKey = { kind: 'key', key: '"'.repeat(1_500_000) };

test('the commands of a content script are refused', async () => {
  const page = await extension.visit(extension.sandbox.url('/debug'));
  await expectNoEffect(async () => {
    const slow = { type: 'reset', id: crypto.randomUUID(), tempPassId: '', targets: [slowKey] };
    const seen = await probe(page, [...commands, slow, ...pageMessages]);
    expect(seen.answers).toMatchObject([
      ...[...commands, slow].map(() => refused),
      ...['unwatched', 'unwatched', refused, refused],
    ]);
    expect(seen.port).toEqual([]);
  });
  await page.close();
});

/** It runs the content script, so it may do no more than that: nobody needs it to. */
test('the commands of the page to try a reset on are refused, and no web page learns what stands there', async () => {
  const tryOut = await extension.context.newPage();
  await tryOut.goto(`chrome-extension://${extension.extensionId}/${pagePaths.tryOut}`);
  const page = await extension.visit(extension.sandbox.url('/debug'));
  await expectNoEffect(async () => {
    for (const one of [...commands, ...pageMessages]) {
      expect(await command(tryOut, one)).toMatchObject(refused);
    }
    // Its port is closed without a word, or the probe would wait for its end for ever.
    expect((await probe(page, [])).port).toEqual([]);
  });
  await page.close();
  await tryOut.close();
});

test('a web page that may speak to extensions gets no answer of ours', async () => {
  const listening = await extension.context.newPage();
  await listening.goto(other.page);
  const page = await extension.visit(extension.sandbox.url('/debug'));
  // The other extension shows that messages of this page do arrive.
  const heard = commands.map((one) => ({ heard: one }));
  expect(await tryToReach(page, other.id, commands)).toEqual({ answers: heard, port: heard });
  await expectNoEffect(async () => {
    expect(await tryToReach(page, extension.extensionId, commands)).toEqual({
      answers: commands.map(() => nobodyListens),
      port: [nobodyListens],
    });
  });
  await page.close();
  await listening.close();
});

test('another extension gets no answer, from the background or from an open page of ours', async () => {
  const popup = await extension.open('popup');
  const page = await extension.context.newPage();
  await page.goto(other.page);
  await expectNoEffect(async () => {
    expect(await tryToReach(page, extension.extensionId, commands)).toEqual({
      answers: commands.map(() => nobodyListens),
      port: [nobodyListens],
    });
  });
  await page.close();
  await popup.close();
});

test('what a page posts to its own window does nothing, with the content script in it', async () => {
  const page = await extension.visit(extension.sandbox.url('/debug'));
  const popup = await extension.popupOver(page);
  const field = popup.getByRole('combobox', { name: 'Device ID', exact: true });
  await expect.poll(() => field.inputValue()).toBe(sampleDevice);
  await expectNoEffect(async () => {
    await page.evaluate(async (sent) => {
      for (const message of sent) {
        postMessage(message, '*');
        dispatchEvent(new CustomEvent('message', { detail: message }));
        document.dispatchEvent(new CustomEvent(String(Reflect.get(message, 'type'))));
      }
      // Posted last, it comes last.
      const last = new Promise((resolve) => {
        addEventListener('message', ({ data }) => data === 'last' && resolve(data));
      });
      postMessage('last', '*');
      await last;
    }, commands);
    // What the content script sent before, the background has answered before this.
    await command(settings, { type: 'authorizations' });
    expect(await field.inputValue()).toBe(sampleDevice);
  });
  await popup.close();
  await page.close();
});

test('the same commands of a page of ours are obeyed', async () => {
  for (const one of commands) {
    const answer = await command(settings, one);
    expect(answer).toHaveProperty('ok');
    expect(answer).not.toMatchObject(refused);
  }
  expect(requestsOf(extension)).toContain('DELETE /reset-tempass/v3/reset');
});
