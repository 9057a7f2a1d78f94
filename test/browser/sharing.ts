import type { Page } from 'playwright-core';
import { t } from '../../src/text/t';
import { type Extension, startExtension } from './extension';
import { allowClipboard, chooseFile, pasteField } from './pasting';
import { setUp } from './set-up';
import { showSection } from './settings-sections';

/** A Temp Pass as a file writes it. */
export const tempPass = {
  environment: 'release-staging',
  requestorId: 'REF30',
  mvpdId: 'TempPass',
  kind: 'basic',
};

/** A custom environment as a file writes it. */
export const custom = {
  managementUrl: 'https://mgmt.example.com/adobe',
  serviceUrl: 'https://sp.example.com/adobe',
};

/** An extension with an application “Channel app” and a Temp Pass, as tests of imports start. */
export async function startSharing(): Promise<Extension> {
  const extension = await startExtension();
  await allowClipboard(extension);
  await setUp(extension);
  return extension;
}

/** Opens Settings, ready for a paste. */
export async function openSettings(extension: Extension): Promise<Page> {
  const settings = await extension.open('settings', '#set-up');
  await pasteField(settings).waitFor();
  return settings;
}

/** Chooses a settings file in the section for them. */
export async function importFile(page: Page, text: string): Promise<void> {
  await showSection(page, 'data');
  await chooseFile(page, { name: 'a.json', text }, t('config_importFile'));
}

/** The look at a settings file before it is imported. */
export function previewOn(page: Page) {
  return page.getByRole('form', { name: t('config_preview') });
}

/** Says no to the browser's question about hosts, to which a test has no other way to say it. */
export function denyAccess(page: Page): Promise<void> {
  return page.evaluate(() => {
    chrome.permissions.request = () => Promise.resolve(false);
  });
}
