import type { Page } from 'playwright-core';
import type { SettingsSection } from '../../src/messages/page-urls';
import { t } from '../../src/text/t';

/** Goes to a section of Settings as a person does, by its link. */
export async function showSection(settings: Page, section: SettingsSection): Promise<void> {
  await settings.locator(`.section-list a[href="#${section}"]`).click();
  await settings.locator(`#${section}`).waitFor();
}

/** Does something from the menu at the end of a row. */
export async function fromMenu(settings: Page, name: string, action: string): Promise<void> {
  const menu = settings.getByRole('button', {
    name: t('settings_actionsOf', { name }),
    exact: true,
  });
  await menu.first().click();
  await settings.getByRole('menuitem', { name: action, exact: true }).click();
}

/** Opens what is known of an application. */
export async function openDetails(settings: Page, name: string): Promise<void> {
  const label = t('settings_named', { action: t('settings_details'), name });
  const summary = settings.locator(`summary[aria-label="${label}"]`).first();
  await summary.waitFor();
  if (!(await summary.evaluate((one) => one.parentElement?.hasAttribute('open')))) {
    await summary.click();
  }
}
