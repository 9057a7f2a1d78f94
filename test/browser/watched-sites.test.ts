import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePages } from '../pages/isolated-look';
import { command, type Extension, startExtension } from './extension';
import { answerYes, revoke, update } from './extensions-page';
import { setUp } from './set-up';
import { showSection } from './settings-sections';
import { clickToolbar } from './toolbar-popup';

const site = 'http://localhost/*';
const household = 'household-list-this-device-marker.html';
let extension: Extension;
let profile: string;
let pages: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'profile-'));
  [extension, pages] = await Promise.all([startExtension(undefined, { profile }), servePages()]);
  await setUp(extension);
});
afterAll(async () => {
  await extension.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  pages.close();
});

async function asked<Value>(question: (page: Page) => Promise<Value>): Promise<Value> {
  const settings = await extension.open('settings');
  const value = await question(settings);
  await settings.close();
  return value;
}

const watched = () =>
  asked((page) =>
    page.evaluate(async () => {
      const { watchedSites } = await chrome.storage.local.get('watchedSites');
      return watchedSites;
    }),
  );
const badgeOf = (page: Page) =>
  asked((settings) =>
    settings.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), extension.tabOf(page)),
  );

/** What the browser puts into pages by itself. */
const registered = () =>
  asked((page) => page.evaluate(() => chrome.scripting.getRegisteredContentScripts()));

test('before a site is watched, nothing is put into its pages', async () => {
  const page = await extension.visit(`${pages.url}/${household}`);
  expect(await registered()).toEqual([]);
  expect(await badgeOf(page)).toBe('');
  await page.close();
});

test('a click has the site watched: the number is on the badge at once, and stays right', async () => {
  const page = await extension.visit(`${pages.url}/${household}`);
  await answerYes(extension, site);
  const popup = await clickToolbar(extension, page);
  const tick = `document.querySelector('.page-bar input')?.click()`;
  await expect
    .poll(() => popup.read(`document.querySelector('.page-bar')?.innerText`))
    .toContain('Always scan this site');
  await popup.read(tick);
  await expect.poll(watched).toEqual([site]);
  await expect.poll(() => badgeOf(page)).toBe('4');

  await page.evaluate(() => {
    document.body.innerHTML = '<p>Device ID: stb-only-one-4701</p>';
  });
  await expect.poll(() => badgeOf(page)).toBe('1');
  await page.goto(`${pages.url}/order-confirmation.html`);
  await expect.poll(() => badgeOf(page)).toBe('');
  await page.close();
});

test('IDs in frames count on the badge, and an ID that several frames show counts once', async () => {
  const page = await extension.visit(`${pages.url}/order-confirmation.html`);
  await page.evaluate(() => {
    document.body.innerHTML = '<p>Device ID: shown-twice-4702</p>';
    for (const id of ['shown-twice-4702', 'in-a-frame-4703']) {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<p>Device ID: ${id}</p>`;
      document.body.append(frame);
    }
  });
  await expect.poll(() => badgeOf(page)).toBe('2');
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });
  await expect.poll(() => badgeOf(page)).toBe('1');
  await page.close();
});

test('a site is still watched after a restart of the browser', async () => {
  await extension.close();
  extension = await startExtension(undefined, { profile });
  expect(await watched()).toEqual([site]);
  const page = await extension.visit(`${pages.url}/${household}`);
  await expect.poll(() => badgeOf(page)).toBe('4');
  await page.close();
});

test('a site is still watched after an update of the extension, and its old content script is quiet', async () => {
  const before = await extension.visit(`${pages.url}/${household}`);
  await expect.poll(() => badgeOf(before)).toBe('4');
  const errors: string[] = [];
  before.on('pageerror', (error) => errors.push(error.message));
  before.on('console', (message) => errors.push(message.text()));
  await update(extension);
  // A page that opens before that is looked at with the popup alone.
  await asked((settings) =>
    expect
      .poll(() =>
        settings.evaluate(
          async () => (await chrome.scripting.getRegisteredContentScripts()).length,
        ),
      )
      .toBe(1),
  );
  await before.evaluate(() => {
    document.body.append('One more change.');
  });
  const after = await extension.visit(`${pages.url}/${household}`);
  await expect.poll(() => badgeOf(after)).toBe('4');
  const popup = await extension.popupOver(before);
  await popup.getByText('From this page').waitFor();
  expect(errors).toEqual([]);
  await Promise.all([before, after, popup].map((page) => page.close()));
});

test('a site removed in Settings is not watched, and its permission is given back', async () => {
  const page = await extension.visit(`${pages.url}/${household}`);
  await expect.poll(() => badgeOf(page)).toBe('4');
  await asked(async (settings) => {
    await showSection(settings, 'sites');
    await settings.getByRole('button', { name: 'Remove http://localhost' }).click();
    await settings.getByText('None. Tick').waitFor();
  });
  await expect.poll(() => badgeOf(page)).toBe('');
  const contains = () =>
    asked((settings) =>
      settings.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), site),
    );
  await expect.poll(contains).toBe(false);
  expect(await registered()).toEqual([]);
  await page.close();
});

test('a site is watched once access is granted, even if the browser’s question closed the popup', async () => {
  const page = await extension.visit(`${pages.url}/${household}`);
  await asked((settings) => command(settings, { type: 'watchSite', site }));
  expect(await watched()).toEqual([]);
  await answerYes(extension, site);
  await asked((settings) =>
    settings.evaluate((origin) => chrome.permissions.request({ origins: [origin] }), site),
  );
  await expect.poll(watched).toEqual([site]);
  await expect.poll(() => badgeOf(page)).toBe('4');
  await page.close();
});

test('a permission that is revoked in the browser takes the site away without a word', async () => {
  const page = await extension.visit(`${pages.url}/${household}`);
  await expect.poll(() => badgeOf(page)).toBe('4');
  await revoke(extension, site);
  await expect.poll(watched).toEqual([]);
  await expect.poll(registered).toEqual([]);
  await expect.poll(() => badgeOf(page)).toBe('');
  await page.close();
});

test.each(['https://*/*', '<all_urls>', 'https://*.example.com/*', 'file:///*', 'https://a/b'])(
  '%s is no site',
  async (wide) => {
    const answer = await asked((settings) => command(settings, { type: 'watchSite', site: wide }));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'refused' } });
  },
);
