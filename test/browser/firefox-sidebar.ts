import * as v from 'valibot';
import { pagePaths } from '../../src/messages/page-urls';
import type { FirefoxExtension } from './firefox-extension';

/** What stands in the sidebar; all of it undefined where none is open. */
export interface SidebarContent {
  /** Of the fields of the form, in order. */
  readonly values: readonly string[] | undefined;
  readonly text: string | undefined;
}

const content = v.object({ values: v.optional(v.array(v.string())), text: v.optional(v.string()) });

/** Reads the sidebar, which is no tab: another page of the extension can. */
export async function readSidebar(firefox: FirefoxExtension): Promise<SidebarContent> {
  const control = await firefox.control();
  const read = await control.evaluate((panel) => {
    const isIt = ({ location }: Window) => location.pathname === `/${panel}`;
    const document = chrome.extension.getViews().find(isIt)?.document;
    const fields = [...(document?.querySelectorAll('.reset-form input') ?? [])];
    const values = fields
      .filter((field) => field.getAttribute('type') !== 'checkbox')
      .map((field) => String(Reflect.get(field, 'value')));
    return document === undefined ? {} : { values, text: document.body.innerText };
  }, pagePaths.panel);
  const { values, text } = v.parse(content, read);
  return { values, text };
}

/** Clicks the sidebar's button with a name. */
export async function clickInSidebar(firefox: FirefoxExtension, name: string): Promise<void> {
  const control = await firefox.control();
  await control.evaluate(
    (panel, wanted) => {
      const isIt = ({ location }: Window) => location.pathname === `/${panel}`;
      const document = chrome.extension.getViews().find(isIt)?.document;
      const buttons = [...(document?.querySelectorAll('button') ?? [])];
      const button = buttons.find(({ textContent }) => textContent === wanted);
      if (button === undefined) throw new Error(`The sidebar has no button "${wanted}"`);
      button.click();
    },
    pagePaths.panel,
    name,
  );
}
