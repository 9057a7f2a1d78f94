import type { Page } from 'playwright-core';
import type { SettingsSection } from '../../src/messages/page-urls';

/** Goes to a section of Settings as a person does, by its link. */
export async function showSection(settings: Page, section: SettingsSection): Promise<void> {
  await settings.locator(`.section-list a[href="#${section}"]`).click();
  await settings.locator(`#${section}`).waitFor();
}
