import type { Locator } from 'playwright-core';
import { t } from '../../src/text/t';
import type { Stage, Step } from './state';

type Text = () => string;

/** Texts are functions here: a state is written down before its language is known. */
export const press =
  (name: Text): Step =>
  (page) =>
    page.getByRole('button', { name: name(), exact: true }).first().click();

export const see =
  (text: Text): Step =>
  (page) =>
    page.getByText(text()).first().waitFor();

export const there =
  (selector: string): Step =>
  (page) =>
    page.locator(selector).first().waitFor();

export const click =
  (selector: string): Step =>
  (page) =>
    page.locator(selector).first().click();

export const fill =
  (label: Text, text: string | Text): Step =>
  (page) =>
    fieldOf(page.getByLabel(label(), { exact: true })).fill(
      typeof text === 'string' ? text : text(),
    );

export const keys =
  (...pressed: readonly string[]): Step =>
  async (page) => {
    for (const one of pressed) await page.keyboard.press(one);
  };

function fieldOf(found: Locator): Locator {
  return found.and(found.page().locator('input, textarea, select')).first();
}

/** The form of the popup is there, and all that is read about its trial. */
export const form: Step = async (page) => {
  await page.locator('.reset-form').waitFor();
  const reading = page.locator('.trial .state').getByText(t('trial_reading'), { exact: true });
  await reading.waitFor({ state: 'detached' });
};

/** Pastes a text into the field that has the focus, as a person does. */
export const paste =
  (text: (stage: Stage) => string | Promise<string>): Step =>
  async (page, stage) => {
    const copied = await text(stage);
    await page.evaluate((value) => {
      const data = new DataTransfer();
      data.setData('text/plain', value);
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, copied);
  };

/** Drags a text over the page. */
export const drag: Step = async (page) => {
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', 'x');
    return transfer;
  });
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: data });
};

/** Opens whatever can be opened. */
export const openDetails: Step = async (page) => {
  const closed = page.locator('details:not([open]) > summary:visible');
  while ((await closed.count()) > 0) await closed.first().click();
};

/** Chooses from a select. */
export const choose =
  (selector: string, value: string): Step =>
  (page) =>
    page.locator(selector).first().selectOption(value);
