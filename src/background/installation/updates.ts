import browser, { type Runtime } from 'webextension-polyfill';
import { lastUpdate, readyUpdate } from '../../storage/updates';

/**
 * Notes that the browser has a newer version ready. Firefox then installs it at its next start, or
 * when the extension restarts; Chromium also as soon as nothing of the extension runs
 * (runtime.onUpdateAvailable of both).
 *
 * @throws StorageError
 */
export function noteReady({ version }: Runtime.OnUpdateAvailableDetailsType): Promise<void> {
  return readyUpdate.set({ version });
}

/**
 * Notes which version was there before this one. Chromium calls it an update, too, where the same
 * version is loaded again or repaired.
 *
 * @throws StorageError
 */
export async function noteUpdate({
  reason,
  previousVersion,
}: Runtime.OnInstalledDetailsType): Promise<void> {
  if (reason !== 'update' || previousVersion === undefined) return;
  if (previousVersion === browser.runtime.getManifest().version) return;
  await lastUpdate.set({ from: previousVersion, at: Date.now() });
}
