import { afterEach, expect, test } from 'vitest';
import { isWelcome } from '../../src/messages/page-urls';
import { t } from '../../src/text/t';
import {
  type FirefoxExtension,
  shippedFirefoxBuild,
  startFirefoxExtension,
} from './firefox-extension';
import type { HowLong } from './shared-firefox';

let firefox: FirefoxExtension;
afterEach(() => firefox?.close());

/** Installs it, and waits until the background has drawn its menu, as it does then. */
async function install(howLong: HowLong): Promise<void> {
  firefox = await startFirefoxExtension(shippedFirefoxBuild, howLong);
  await expect.poll(() => firefox.hasMenuItem('device:')).toBe(true);
}

/** The addresses of its tabs that welcome. */
async function welcomes(): Promise<string[]> {
  const control = await firefox.control();
  const addresses = await control.evaluate(async () =>
    (await chrome.tabs.query({})).map(({ url = '' }) => url),
  );
  return addresses.filter((url) => url !== '' && isWelcome(new URL(url).search));
}

test('in Firefox, a person who installed it is welcomed, once', async () => {
  await install('forGood');
  await expect.poll(welcomes).toHaveLength(1);
  const control = await firefox.control();
  const { installType } = await control.evaluate(() => chrome.management.getSelf());
  expect(installType).toBe('normal');
  const [address = ''] = await welcomes();
  const shown = await firefox.openPage(address.replace(/^moz-extension:\/\/[^/]+\//u, ''));
  await shown.locator(`::-p-text(${t('welcome_title')})`).wait();
  await shown.close();

  await firefox.stopBackground();
  await firefox.command({ type: 'authorizations' });
  expect(await welcomes()).toHaveLength(1);
});

test('in Firefox, whoever loads it as a developer sees no welcome', async () => {
  await install('whileItRuns');
  expect(await welcomes()).toEqual([]);
  await firefox.command({ type: 'authorizations' });
  expect(await welcomes()).toEqual([]);
});
