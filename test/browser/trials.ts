import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Fault } from '../../sandbox/index';
import { apiScope, resetScope } from '../../src/pass/auth/scopes';
import type { ResetRecord } from '../../src/storage/resets';
import { t } from '../../src/text/t';
import { type Extension, requestsOf } from './extension';
import { newestReset, resetItems } from './stored-resets';

/** An application with these may reset, and read and start trials. */
export const bothScopes = [resetScope, apiScope];

export const sampleAddress = 'user@domain.com';
/** SHA-256 of {@link sampleAddress}. */
export const sampleKey = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';

/** Types a device ID, and for a promotional Temp Pass an address or a key. */
export async function enter(popup: Page, deviceId: string, address?: string): Promise<void> {
  if (address !== undefined) {
    await popup.getByRole('textbox', { name: 'E-mail or key' }).fill(address);
  }
  await popup.getByRole('combobox', { name: 'Device ID', exact: true }).fill(deviceId);
}

/** Waits until the line Trial shows a state. */
export async function trialShows(popup: Page, state: string | RegExp): Promise<void> {
  await popup.locator('.trial .state').getByText(state, { exact: true }).waitFor();
}

/** How many seconds of a running trial the popup shows; NaN where none runs. */
export async function secondsShown(popup: Page): Promise<number> {
  const text = await popup
    .getByRole('timer')
    .textContent({ timeout: 500 })
    .catch(() => null);
  const [, count, unit] = /^(\d+)\s(sec|min) left$/u.exec(text ?? '') ?? [];
  return Number(count) * (unit === 'min' ? 60 : 1);
}

/** The newest record of a reset, as it is stored. */
export async function newestRecord(page: Page): Promise<ResetRecord> {
  const newest = newestReset(
    await page.evaluate((items) => chrome.storage.local.get(items), resetItems),
  );
  if (newest === undefined) throw new Error('Nothing was reset yet');
  return newest;
}

/** The requests to REST API V2 so far, as with `requestsOf`. */
export function apiRequests(extension: Extension): string[] {
  return requestsOf(extension).filter((one) => one.includes(' /api/'));
}

/** Waits until the status line shows a text. */
export async function statusShows(popup: Page, text: string | RegExp): Promise<void> {
  await popup.getByRole('status').getByText(text).waitFor();
}

/** Presses a button of the popup. */
export async function press(popup: Page, name: string): Promise<void> {
  await popup.getByRole('button', { name, exact: true }).click();
}

/** Resets one of device and key, out of the menu beside the button. */
export async function pressOnly(popup: Page, kind: 'device' | 'key'): Promise<void> {
  await press(popup, t('popup_only'));
  await popup.getByRole('menuitem', { name: t(`popup_only_${kind}`) }).click();
}

/** Opens the reason why a trial is not knowable, and gives all that it says. */
export async function openReason(popup: Page, title: string): Promise<string> {
  const details = popup.locator('.trial details');
  await details.locator('summary').getByText(title, { exact: true }).click();
  expect(await details.evaluate((one) => one.hasAttribute('open'))).toBe(true);
  return details.innerText();
}

/** Opens the popup with a device whose trial Adobe Pass does not tell, from now on. */
export async function openUnknownTrial(
  extension: Extension,
  deviceId: string,
  fault: Fault,
): Promise<Page> {
  extension.sandbox.fault('api', fault, Number.POSITIVE_INFINITY);
  const popup = await extension.open('popup');
  await enter(popup, deviceId);
  await trialShows(popup, t('trial_unknown'));
  return popup;
}
