import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import * as v from 'valibot';
import { findFirefox } from '../setup/find-firefox.mjs';
import type { SandboxAddress } from './chromium';
import { startConnectProxy } from './connect-proxy';

/** Firefox makes a new one for each profile; a fixed one gives the pages a known address. */
const uuid = '6f1a2c1e-5d0b-4c55-9a36-1d5b6b0f7a10';

export interface RunningFirefox {
  /** Opens a page of the extension by its path. */
  openPage(path: string): Promise<Page>;
  /** Opens a web page. */
  visit(url: string): Promise<Page>;
  /** Stops the background as Firefox does with an idle one, also in the middle of work. */
  stopBackground(): Promise<void>;
  /** Takes the add-on's folder as it is now; its pages are closed, what is stored stays. */
  installAgain(): Promise<void>;
  /** Resolves when a person has closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts Firefox with the built add-on. It has no resolver rules as Chromium has: a
 * proxy script leads Adobe's hosts to the sandbox and everything else nowhere.
 */
export async function launchFirefox(options: {
  readonly extension: string;
  readonly addonId: string;
  readonly sandbox: SandboxAddress;
  /** The program to start; the one that is found where left out. */
  readonly executable?: string;
  /** True where left out. */
  readonly headless?: boolean;
}): Promise<RunningFirefox> {
  const { extension, addonId, sandbox, headless = true } = options;
  const executablePath = options.executable ?? findFirefox();
  if (executablePath === undefined) throw new Error('No Firefox was found: "npm test" says more.');
  const proxy = await startConnectProxy(sandbox.port);
  const script = `function FindProxyForURL(url, host) {
    if (${JSON.stringify(sandbox.hosts)}.indexOf(host) >= 0) return 'PROXY 127.0.0.1:${proxy.port}';
    return host === 'localhost' || host === '127.0.0.1' ? 'DIRECT' : 'PROXY 127.0.0.1:9';
  }`;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': `data:application/x-javascript-config,${encodeURIComponent(script)}`,
    },
  });
  await browser.installExtension(extension);
  return {
    async openPage(path) {
      const page = await browser.newPage();
      // Firefox sends no load events for pages of an extension, so there is none to wait for.
      await page.goto(`moz-extension://${uuid}/${path}`, { waitUntil: [] });
      return page;
    },
    async visit(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    stopBackground: () => stopBackground(browser, addonId),
    async installAgain() {
      await browser.installExtension(extension);
    },
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    async close() {
      await browser.close();
      proxy.close();
    },
  };
}

interface Connection {
  send(method: string, params: object): Promise<unknown>;
}
const connectionSchema = v.custom<Connection>(
  (one) => typeof one === 'object' && one !== null && 'send' in one,
);
const treeSchema = v.object({
  result: v.object({ contexts: v.tupleWithRest([v.object({ context: v.string() })], v.unknown()) }),
});
const doneSchema = v.object({ result: v.object({ type: v.literal('success') }) });

/** Nothing in the extension can stop it: only a script with the rights of the browser itself. */
async function stopBackground(browser: Browser, addonId: string): Promise<void> {
  const connection = v.parse(connectionSchema, Reflect.get(browser, 'connection'));
  const scope = { 'moz:scope': 'chrome' };
  const tree = v.parse(treeSchema, await connection.send('browsingContext.getTree', scope));
  const [{ context }] = tree.result.contexts;
  const options = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
  const expression = `(async () => {
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addonId)});
    await extension.terminateBackground(${options});
    if (extension.backgroundState === 'running') throw new Error('It still runs');
  })()`;
  const script = { expression, target: { context }, awaitPromise: true };
  v.parse(doneSchema, await connection.send('script.evaluate', script));
}
