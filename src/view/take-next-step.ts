import browser from 'webextension-polyfill';
import type { Failure } from '../failure/failure';
import { openSettings } from './open-pages';

/** Asks the browser for the hosts that a failure names; only within a click. @returns whether they are granted */
export function requestAccess({ origins = [] }: Failure): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/**
 * Does what the button beside a failure says.
 *
 * @param again what failed, which is done once more where that may help
 */
export async function takeNextStep(failure: Failure, again: () => void): Promise<void> {
  if (failure.next === 'openSettings') openSettings();
  else if (failure.next !== 'grantAccess' || (await requestAccess(failure))) again();
}
