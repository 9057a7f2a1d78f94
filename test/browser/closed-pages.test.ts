import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentScriptPath } from '../../src/messages/content-script';
import { pagePaths } from '../../src/messages/page-urls';
import { type Extension, startExtension } from './extension';

const files = [
  ...Object.values(pagePaths).map((path) => `/${path}`),
  '/icons/16.png',
  '/manifest.json',
  contentScriptPath,
];
/** The browser's own page in place of one that it does not show. */
const blocked = 'chrome-error://chromewebdata/';
let extension: Extension;
let page: Page;
beforeAll(async () => {
  extension = await startExtension();
  page = await extension.context.newPage();
  await page.goto(extension.sandbox.url('/debug'));
});
afterAll(() => extension.close());

const urlOf = (file: string) => `chrome-extension://${extension.extensionId}${file}`;
const pages = ['popup', 'settings', 'history', 'runs', 'devices', 'tryOut'] as const;

async function openOwn(name: (typeof pages)[number]): Promise<Page> {
  const own = await extension.context.newPage();
  await own.goto(urlOf(`/${pagePaths[name]}`));
  return own;
}

test.each(files)(
  '%s is there, and a web page can neither fetch, show nor open it',
  async (file) => {
    const own = await extension.context.newPage();
    expect((await own.goto(urlOf(file)))?.ok()).toBe(true);
    await own.close();

    const fetched = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'fetched',
          (error: unknown) => String(error),
        ),
      urlOf(file),
    );
    expect(fetched).toContain('Failed to fetch');

    await page.evaluate(async (url) => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.src = url;
      document.body.append(frame);
      await loaded;
    }, urlOf(file));
    expect(page.frames().map((frame) => frame.url())).toEqual([page.url(), blocked]);
    await page.evaluate(() => document.querySelector('iframe')?.remove());

    const opening = extension.context.waitForEvent('page');
    await page.evaluate((url) => void open(url), urlOf(file));
    const opened = await opening;
    await expect.poll(() => opened.url()).toBe(blocked);
    await opened.close();
  },
);

test.each(pages)('%s itself connects to nobody', async (name) => {
  const own = await openOwn(name);
  for (const url of ['https://mgmt.auth.adobe.com/', extension.sandbox.url('/debug')]) {
    const tried = await own.evaluate(
      (to) =>
        new Promise((resolve) => {
          addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          fetch(to).then(
            () => resolve('connected'),
            () => undefined,
          );
        }),
      url,
    );
    expect(tried).toBe('connect-src');
  }
  await own.close();
});

test.each(pages)('%s itself makes no markup or code of text', async (name) => {
  const own = await openOwn(name);
  const refused = await own.evaluate(() => {
    const tries: readonly (() => unknown)[] = [
      () => {
        document.body.innerHTML = '<p>markup</p>';
      },
      () => new DOMParser().parseFromString('<p>markup</p>', 'text/html'),
      () => {
        document.createElement('script').text = 'globalThis.code = true';
      },
      () => new Worker('/service-worker-loader.js'),
      () => Reflect.get(globalThis, 'trustedTypes').createPolicy('any', {}),
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error);
      }
    });
  });
  expect(new Set(refused)).toEqual(new Set(['refused']));
  await own.close();
});
