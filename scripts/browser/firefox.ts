import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import * as v from 'valibot';
import { findFirefox } from '../setup/find-firefox.mjs';
import type { SandboxAddress } from './chromium';
import { startConnectProxy } from './connect-proxy';

/** What an add-on is called in a manifest, and its address in the browser that has it. */
export interface AddonName {
  readonly addonId: string;
  /** Firefox makes a new one for each profile; a fixed one gives the pages a known address. */
  readonly uuid: string;
}

const uuid = '6f1a2c1e-5d0b-4c55-9a36-1d5b6b0f7a10';

/** An add-on in a running Firefox. */
export interface FirefoxAddon {
  /** Opens a page of the extension by its path. */
  openPage(path: string): Promise<Page>;
  /** Stops the background as Firefox does with an idle one, also in the middle of work. */
  stopBackground(): Promise<void>;
  /** Takes the add-on's folder as it is now; its pages are closed, what is stored stays. */
  installAgain(): Promise<void>;
}

export interface RunningFirefox extends FirefoxAddon {
  /** Opens a web page. */
  visit(url: string): Promise<Page>;
  /** Resolves when a person has closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

interface StartOptions {
  readonly sandbox: SandboxAddress;
  /** Every add-on that will be installed. */
  readonly names: readonly AddonName[];
  /** The program to start; the one that is found where left out. */
  readonly executable?: string;
  /** True where left out. */
  readonly headless?: boolean;
  /** A profile folder, which stays; a new one, removed at the end, where left out. */
  readonly profile?: string;
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

/** Starts Firefox with the built add-on. */
export async function launchFirefox({
  extension,
  addonId,
  ...options
}: Omit<StartOptions, 'names' | 'profile' | 'preferences'> & {
  readonly extension: string;
  readonly addonId: string;
}): Promise<RunningFirefox> {
  const name = { addonId, uuid };
  const { browser, close } = await startFirefox({ ...options, names: [name] });
  return {
    ...(await installAddon(browser, extension, name)),
    visit: (url) => visit(browser, url),
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close,
  };
}

/**
 * Starts Firefox without an add-on. It has no resolver rules as Chromium has: a proxy script leads
 * Adobe's hosts to the sandbox and everything else nowhere.
 */
export async function startFirefox(
  options: StartOptions,
): Promise<{ readonly browser: Browser; close(): Promise<void> }> {
  const { sandbox, names, headless = true, profile } = options;
  const executablePath = options.executable ?? findFirefox();
  if (executablePath === undefined) throw new Error('No Firefox was found: "npm test" says more.');
  const proxy = await startConnectProxy(sandbox.port);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    ...(profile === undefined ? {} : { userDataDir: profile }),
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...preferencesFor(sandbox, proxy.port, names), ...options.preferences },
  });
  return {
    browser,
    async close() {
      await browser.close();
      proxy.close();
    },
  };
}

/** What every Firefox that knows the sandbox is told, whoever starts it. */
export function preferencesFor(
  { hosts }: SandboxAddress,
  proxyPort: number,
  names: readonly AddonName[],
): Readonly<Record<string, string | number>> {
  const script = `function FindProxyForURL(url, host) {
    if (${JSON.stringify(hosts)}.indexOf(host) >= 0) return 'PROXY 127.0.0.1:${proxyPort}';
    return host === 'localhost' || host === '127.0.0.1' ? 'DIRECT' : 'PROXY 127.0.0.1:9';
  }`;
  const uuids = Object.fromEntries(names.map((one) => [one.addonId, one.uuid]));
  return {
    'extensions.webextensions.uuids': JSON.stringify(uuids),
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:application/x-javascript-config,${encodeURIComponent(script)}`,
  };
}

/** Installs an add-on's folder for as long as the browser runs. */
export async function installAddon(
  browser: Browser,
  extension: string,
  name: AddonName,
): Promise<FirefoxAddon> {
  await browser.installExtension(extension);
  return addonIn(browser, extension, name);
}

/**
 * Installs a packed add-on for good, as a person does from a file. No one signed it: only Firefox
 * ESR, Developer Edition and Nightly let that be (AddonManager.sys.mjs: getInstallForFile).
 *
 * @param file path of the package
 */
export async function installAddonForGood(
  browser: Browser,
  file: string,
  name: AddonName,
): Promise<FirefoxAddon> {
  await asTheBrowser(
    browser,
    `Services.prefs.setBoolPref('xpinstall.signatures.required', false);
    const { AddonManager } = ChromeUtils.importESModule(
      'resource://gre/modules/AddonManager.sys.mjs',
    );
    const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
    file.initWithPath(${JSON.stringify(file)});
    const install = await AddonManager.getInstallForFile(file);
    await install.install();`,
  );
  return addonIn(browser, file, name);
}

/** An add-on that is installed already. @param extension path of its folder or package */
export function addonIn(browser: Browser, extension: string, name: AddonName): FirefoxAddon {
  return {
    openPage: (path) => openAddonPage(browser, name, path),
    stopBackground: () => stopBackground(browser, name.addonId),
    async installAgain() {
      await browser.installExtension(extension);
    },
  };
}

/** Opens a page of an add-on by its path. */
export async function openAddonPage(
  browser: Browser,
  { uuid }: AddonName,
  path: string,
): Promise<Page> {
  const page = await browser.newPage();
  // Firefox sends no load events for pages of an extension, so there is none to wait for.
  await page.goto(`moz-extension://${uuid}/${path}`, { waitUntil: [] });
  return page;
}

/** Opens a web page. */
export async function visit(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
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
const doneSchema = v.object({
  result: v.object({
    type: v.literal('success'),
    result: v.looseObject({ type: v.string(), value: v.optional(v.unknown()) }),
  }),
});

/** Nothing in the extension can stop it. */
function stopBackground(browser: Browser, addonId: string): Promise<void> {
  return asTheBrowser(
    browser,
    `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addonId)});
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    if (extension.backgroundState === 'running') throw new Error('It still runs');`,
  );
}

/** Runs the body of a function with the rights of the browser itself. */
export async function asTheBrowser(browser: Browser, body: string): Promise<void> {
  await askTheBrowser(browser, body);
}

/** The same for what the function returns, where that is a text, a number or a boolean. */
export async function askTheBrowser(browser: Browser, body: string): Promise<unknown> {
  const connection = v.parse(connectionSchema, Reflect.get(browser, 'connection'));
  const scope = { 'moz:scope': 'chrome' };
  const tree = v.parse(treeSchema, await connection.send('browsingContext.getTree', scope));
  const [{ context }] = tree.result.contexts;
  const expression = `(async () => { ${body} })()`;
  const script = { expression, target: { context }, awaitPromise: true };
  const done = v.parse(doneSchema, await connection.send('script.evaluate', script));
  return done.result.result.value;
}
