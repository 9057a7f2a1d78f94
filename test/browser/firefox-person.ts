import type { Browser, Page } from 'puppeteer-core';
import { asTheBrowser } from '../../scripts/browser/firefox';

/**
 * Takes an item in the menu that a right click on the page in front opens, which belongs to the
 * browser's window and not to the page.
 *
 * @param title its text; of a selection Firefox shows the beginning in it
 */
export function takeMenuItem(browser: Browser, title: string): Promise<void> {
  return asTheBrowser(
    browser,
    `const { document } = Services.wm.getMostRecentWindow('navigator:browser');
    const menu = document.getElementById('contentAreaContextMenu');
    if (menu.state !== 'open') {
      await new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
    }
    const items = [...menu.querySelectorAll('menuitem')];
    const item = items.find(({ label }) => label.startsWith(${JSON.stringify(title)}));
    if (item === undefined) throw new Error(items.map(({ label }) => label).join());
    const hidden = new Promise((resolve) => menu.addEventListener('popuphidden', resolve, { once: true }));
    menu.activateItem(item);
    await hidden;`,
  );
}

/**
 * Presses Alt, Shift and a letter, where that is a key of the add-on's: Firefox keeps those in its
 * window, where no key that is sent to a page arrives.
 */
export function pressAltShift(browser: Browser, letter: string): Promise<void> {
  return asTheBrowser(
    browser,
    `const { document } = Services.wm.getMostRecentWindow('navigator:browser');
    const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] > key')];
    const isIt = (key) => key.getAttribute('key') === ${JSON.stringify(letter)};
    const key = keys.find((one) => isIt(one) && one.getAttribute('modifiers') === 'alt,shift');
    if (key === undefined) throw new Error(keys.map(({ outerHTML }) => outerHTML).join());
    key.doCommand();`,
  );
}

/** Closes the sidebar. */
export function closeSidebar(browser: Browser): Promise<void> {
  return asTheBrowser(
    browser,
    `const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
    if (!SidebarController.isOpen) throw new Error('No sidebar is open');
    SidebarController.hide();`,
  );
}

/** Copies a text as a person does elsewhere, and presses the keys for pasting. */
export async function paste(browser: Browser, page: Page, text: string): Promise<void> {
  await asTheBrowser(
    browser,
    `const clipboard = Cc['@mozilla.org/widget/clipboardhelper;1'].getService(Ci.nsIClipboardHelper);
    clipboard.copyString(${JSON.stringify(text)});`,
  );
  const control = process.platform === 'darwin' ? 'Meta' : 'Control';
  await page.keyboard.down(control);
  await page.keyboard.press('v');
  await page.keyboard.up(control);
}
