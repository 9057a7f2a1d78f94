import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { expect } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { asTheBrowser, visit } from '../../scripts/browser/firefox';
import { sampleDevice } from './extension';
import { closeSidebar, paste, pressAltShift, takeMenuItem } from './firefox-person';
import type { SetUp } from './set-up';
import { type HowLong, sharedFirefox } from './shared-firefox';

export const shippedFirefoxBuild = fileURLToPath(new URL('../../dist/firefox', import.meta.url));

/** The add-on in a real Firefox, with the sandbox behind Adobe's host names: see `Extension`. */
export interface FirefoxExtension {
  readonly sandbox: Sandbox;
  /** Opens `popup` or `settings` in a tab. */
  open(page: 'popup' | 'settings', query?: string): Promise<Page>;
  /** Opens another page of the extension by its path. */
  openPage(path: string): Promise<Page>;
  /** Opens a web page in a tab. */
  visit(url: string): Promise<Page>;
  /** The browser's ID of a tab that was opened with `visit`. */
  tabOf(page: Page): number;
  /** Opens the popup's page about a tab that was opened with `visit`. */
  popupOver(page: Page): Promise<Page>;
  /** A page of the extension's that no test closes: for what only such a page can ask. */
  control(): Promise<Page>;
  /** Sends a command, as the pages themselves do, and gives the answer. */
  command(message: object): Promise<unknown>;
  /** Stops the background as Firefox does with an idle one, also in the middle of work. */
  stopBackground(): Promise<void>;
  /** Lets the add-on see a page that was opened with `visit`, as a click on its button does. */
  clickToolbar(page: Page): Promise<void>;
  /** Whether the menu of a selected text has an item by this ID. */
  hasMenuItem(menuItemId: string): Promise<boolean>;
  /** Takes the add-on's item in the menu that a right click on the page in front has opened. */
  takeMenuItem(title: string): Promise<void>;
  /** Presses Alt, Shift and a letter: a key of the add-on's. */
  pressAltShift(letter: string): Promise<void>;
  closeSidebar(): Promise<void>;
  /** Copies a text as a person does elsewhere, and presses the keys for pasting. */
  paste(page: Page, text: string): Promise<void>;
  /** Has the browser grant what it is asked for from now on, without a question. */
  answerYes(): Promise<void>;
  /** Grants hosts, as a person does on the browser's page of add-ons or with a yes to its question. */
  grant(...origins: readonly string[]): Promise<void>;
  /** Takes the permission for hosts away, as a person does on the browser's page of add-ons. */
  revoke(...origins: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Puts the add-on into a Firefox that a file before may have used; it is new all the same. */
export async function startFirefoxExtension(
  build = shippedFirefoxBuild,
  howLong?: HowLong,
): Promise<FirefoxExtension> {
  const shared = await sharedFirefox();
  const { browser, server } = shared;
  // Most tests say nothing of a device, and the trials they start are to outlast a slow machine.
  const sandbox = await startSandbox({ unknownPlatformShare: 1, server });
  async function close(): Promise<void> {
    await sandbox.close();
    await shared.giveBack();
  }
  const addon = await shared.install(build, howLong).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const open = (page: string, query = '') => addon.openPage(`src/${page}/index.html${query}`);
  const tabs = new Map<Page, number>();
  function tabOf(page: Page): number {
    const id = tabs.get(page);
    if (id === undefined) throw new Error(`${page.url()} was not opened with visit`);
    return id;
  }
  let opening: Promise<Page> | undefined;
  function control(): Promise<Page> {
    opening ??= open('settings');
    return opening;
  }
  async function allTabs(): Promise<number[]> {
    const page = await control();
    return page.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id ?? -1));
  }
  const changePermissions = (how: 'add' | 'remove', origins: readonly string[]) =>
    asTheBrowser(
      browser,
      `const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      );
      const id = ${JSON.stringify(addon.addonId)};
      const changed = { permissions: [], origins: ${JSON.stringify(origins)} };
      await ExtensionPermissions.${how}(id, changed, WebExtensionPolicy.getByID(id).extension);`,
    );
  return {
    sandbox,
    open,
    openPage: addon.openPage,
    control,
    async visit(url) {
      const before = await allTabs();
      const page = await visit(browser, url);
      const [tab] = (await allTabs()).filter((id) => !before.includes(id));
      if (tab === undefined) throw new Error(`No tab is there after opening ${url}`);
      tabs.set(page, tab);
      return page;
    },
    tabOf,
    popupOver: (page) => open('popup', `?tab=${tabOf(page)}`),
    async command(message) {
      const page = await control();
      return page.evaluate((sent): Promise<unknown> => chrome.runtime.sendMessage(sent), message);
    },
    stopBackground: addon.stopBackground,
    clickToolbar: (page) =>
      asTheBrowser(
        browser,
        `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addon.addonId)});
        const { nativeTab } = extension.tabManager.get(${tabOf(page)});
        extension.tabManager.addActiveTabPermission(nativeTab);`,
      ),
    async hasMenuItem(menuItemId) {
      const page = await control();
      return page.evaluate(
        (id) =>
          // Nothing lists them: one that is not there cannot be changed.
          chrome.contextMenus.update(id, {}).then(
            () => true,
            () => false,
          ),
        menuItemId,
      );
    },
    takeMenuItem: (title) => takeMenuItem(browser, title),
    pressAltShift: (letter) => pressAltShift(browser, letter),
    closeSidebar: () => closeSidebar(browser),
    paste: (page, text) => paste(browser, page, text),
    answerYes: () =>
      asTheBrowser(
        browser,
        "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);",
      ),
    grant: (...origins) => changePermissions('add', origins),
    revoke: (...origins) => changePermissions('remove', origins),
    close,
  };
}

const saved = v.object({ ok: v.literal(true), value: v.object({ id: v.string() }) });

/** Saves an application and a Temp Pass, and gives the Temp Pass's ID. */
export async function setUpFirefox(
  firefox: FirefoxExtension,
  options: SetUp = {},
): Promise<string> {
  const { environment: kind = 'release-staging', mvpdId = 'TempPass_TEST40', scopes } = options;
  const environment = { kind };
  const statement = await firefox.sandbox.statement(kind, scopes);
  const credential = { kind: 'statement', statement };
  const application = { name: 'Channel app', environment, credential };
  v.parse(saved, await firefox.command({ type: 'saveApplication', ...application }));
  const tempPass = { name: '', environment, requestorId: 'REF30', mvpdId, ...options.more };
  const command = {
    type: 'saveTempPass',
    tempPass: { kind: options.kind ?? 'basic', ...tempPass },
  };
  return v.parse(saved, await firefox.command(command)).value.id;
}

/** The element with a role and a name. */
export function named(page: Page, role: string, name: string) {
  return page.locator(`::-p-aria([name="${name}"][role="${role}"])`);
}

/** Types a device ID into the popup and presses Enter. */
export async function resetInFirefox(popup: Page, deviceId = sampleDevice): Promise<void> {
  await named(popup, 'combobox', 'Device ID').fill(deviceId);
  await popup.keyboard.press('Enter');
}

/** Waits until a text is there: a text that changes in place wakes no locator in Firefox. */
export async function shows(page: Page, selector: string, text: string): Promise<void> {
  const shown = () =>
    page.evaluate((where) => document.querySelector(where)?.textContent ?? '', selector);
  await expect.poll(shown).toContain(text);
}
