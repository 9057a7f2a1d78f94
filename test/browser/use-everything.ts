import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { t } from '../../src/text/t';
import { type Extension, resetByKeyboard, sampleDevice } from './extension';
import { setUp } from './set-up';
import { clickToolbar } from './toolbar-popup';
import { dispatch } from './worker-probe';

/**
 * Sets up as a newcomer does, resets, has a reset fail, is asked before one in production, and
 * opens the popup from the toolbar. Whatever was opened stays open.
 *
 * @param url a web page with a device ID on it, into which the content script may be put
 */
export async function useEverything(extension: Extension, url: string): Promise<void> {
  await setUpByHand(await extension.open('settings'), await statementOf(extension));
  const page = await extension.visit(url);
  const popup = await extension.popupOver(page);
  await popup.getByRole('combobox', { name: 'Device ID', exact: true }).press('Enter');
  const status = popup.getByRole('status');
  await status.getByText('204').waitFor();
  extension.sandbox.fault('reset', { kind: 'status', status: 400 });
  await resetByKeyboard(popup);
  await status.getByText(t('failure_badRequest_title')).waitFor();

  const tempPassId = await setUp(extension, { environment: 'release-production' });
  const opened = extension.context.waitForEvent('page');
  await dispatch(extension, 'contextMenus.onClicked', {
    menuItemId: `device:${tempPassId}`,
    selectionText: sampleDevice,
  });
  const question = await opened;
  await question.getByRole('button', { name: 'Reset Temp Pass' }).click();
  await question.getByRole('status').getByText('204').waitFor();
  const ofToolbar = await clickToolbar(extension, page);
  await expect.poll(() => ofToolbar.read('document.body.innerText')).toContain('Device ID');
}

const statementOf = ({ sandbox }: Extension) => sandbox.statement('prequal-staging');

async function setUpByHand(settings: Page, statement: string): Promise<void> {
  await settings.getByRole('combobox', { name: 'Environment' }).selectOption('Prequal staging');
  await settings.getByRole('textbox', { name: 'Software statement' }).fill(statement);
  await settings.getByRole('button', { name: 'Register and save' }).click();
  await settings.getByRole('textbox', { name: 'Requestor ID' }).fill('REF30');
  await settings.getByRole('textbox', { name: 'MVPD ID' }).fill('TempPass');
  await settings.getByRole('button', { name: 'Save Temp Pass' }).click();
  await settings.getByRole('button', { name: 'Edit REF30 · TempPass' }).waitFor();
}
