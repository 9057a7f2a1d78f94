import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import {
  isCounted,
  type LaunchOptions,
  launchChromium,
  type RunningChromium,
} from '../../scripts/browser/chromium';
import { pagePaths } from '../../src/messages/page-urls';
import { sharedChromium } from './shared-chromium';

export const sampleDevice = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
export const shippedBuild =
  process.env['EXTENSION_BUILD'] ?? fileURLToPath(new URL('../../dist/chromium', import.meta.url));

/** The extension in a real Chromium, with the sandbox behind Adobe's host names. */
export interface Extension extends RunningChromium {
  readonly sandbox: Sandbox;
  /** Opens `popup` or `settings` in a tab, the popup as wide as the browser shows it. */
  open(page: 'popup' | 'settings', query?: string): Promise<Page>;
  /** Opens a web page in a tab. */
  visit(url: string): Promise<Page>;
  /** The browser's ID of a tab that was opened with `visit`. */
  tabOf(page: Page): number;
  /** Opens the popup's page about a tab that was opened with `visit`. */
  popupOver(page: Page): Promise<Page>;
}

// Most tests say nothing of a device, and the trials they start are to outlast a slow machine.
const settings = { unknownPlatformShare: 1 };

/**
 * Starts a browser with the extension, or takes one that a file before has used where nothing is
 * asked for but a build: there the extension is new all the same, and so is the sandbox.
 *
 * @param more to launch with, such as a profile to go on with
 * @param prepare what needs the sandbox and has to be there when the browser starts
 */
export async function startExtension(
  build = shippedBuild,
  more: Partial<LaunchOptions> = {},
  prepare?: (sandbox: Sandbox) => Promise<void>,
): Promise<Extension> {
  const { others, ...own } = more;
  const isShared = prepare === undefined && Object.keys(own).length === 0 && !isCounted;
  return isShared ? shareExtension(build, others) : launchExtension(build, more, prepare);
}

async function launchExtension(
  build: string,
  more: Partial<LaunchOptions>,
  prepare?: (sandbox: Sandbox) => Promise<void>,
): Promise<Extension> {
  const sandbox = await startSandbox(settings);
  await prepare?.(sandbox);
  const chromium = await launchChromium({ extension: build, sandbox, headless: true, ...more });
  return withPages(sandbox, {
    ...chromium,
    async close() {
      await chromium.close();
      await sandbox.close();
    },
  });
}

async function shareExtension(build: string, others: readonly string[] = []): Promise<Extension> {
  const shared = await sharedChromium();
  const sandbox = await startSandbox({ ...settings, server: shared.server });
  async function close(): Promise<void> {
    await sandbox.close();
    await shared.giveBack();
  }
  try {
    return withPages(sandbox, { ...(await shared.install(build, others)), close });
  } catch (error) {
    await close();
    throw error;
  }
}

function withPages(sandbox: Sandbox, chromium: RunningChromium): Extension {
  async function open(name: 'popup' | 'settings', query = ''): Promise<Page> {
    const page = await chromium.context.newPage();
    await page.setViewportSize({ width: name === 'popup' ? 380 : 900, height: 600 });
    await page.goto(`chrome-extension://${chromium.extensionId}/src/${name}/index.html${query}`);
    return page;
  }
  const tabs = new Map<Page, number>();
  let control: Promise<Page> | undefined;
  function tabOf(page: Page): number {
    const id = tabs.get(page);
    if (id === undefined) throw new Error(`${page.url()} was not opened with visit`);
    return id;
  }
  return {
    ...chromium,
    sandbox,
    open,
    async visit(url) {
      // Only a page of the extension knows a tab's ID, and the background may be stopped.
      if (control === undefined || (await control).isClosed()) control = openQuietPage(chromium);
      const asking = await control;
      const page = await chromium.context.newPage();
      await page.goto(url);
      const [tab] = await asking.evaluate(() => chrome.tabs.query({ active: true }));
      if (tab?.id === undefined) throw new Error(`No tab is active after opening ${url}`);
      tabs.set(page, tab.id);
      return page;
    },
    tabOf,
    popupOver: (page) => open('popup', `?tab=${tabOf(page)}`),
  };
}

/** Opens a page that shows and asks next to nothing: only one of the extension's may send commands. */
export async function openQuietPage({
  context,
  extensionId,
}: Pick<RunningChromium, 'context' | 'extensionId'>): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${pagePaths.confirm}`);
  return page;
}

/** Sends a command from an extension page, as the pages themselves do, and gives the answer. */
export function command(page: Page, message: object): Promise<unknown> {
  return page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
}

/** Chooses a Temp Pass in the popup, by its name and, where two have the same, its environment. */
export async function chooseTempPass(popup: Page, name: string, environment = ''): Promise<void> {
  await popup.getByRole('combobox', { name: 'Temp Pass' }).click();
  const named = popup.getByRole('option').filter({ has: popup.getByText(name, { exact: true }) });
  await named.filter({ hasText: environment }).click();
}

/** Types a device ID into the popup and presses Enter. */
export async function resetByKeyboard(popup: Page, deviceId = sampleDevice): Promise<void> {
  await popup.getByRole('combobox', { name: 'Device ID', exact: true }).fill(deviceId);
  await popup.keyboard.press('Enter');
}

/** The requests so far, as method and path without the query. */
export function requestsOf({ sandbox }: Extension): string[] {
  return sandbox.log.map((entry) => `${entry.method} ${entry.path.split('?')[0]}`);
}

/**
 * Stops the background as the browser would, and waits until that one is gone. A new one may be
 * there already: a page whose command got no answer wakes it at once.
 */
export async function stopWorker(page: Page): Promise<void> {
  const running = () =>
    page.evaluate(async () => {
      const contexts = await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] });
      return contexts.map(({ contextId }) => contextId);
    });
  const stopped = await running();
  expect(stopped).toHaveLength(1);
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await expect.poll(running).not.toContain(stopped[0]);
  await session.detach();
}
