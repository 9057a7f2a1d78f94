interface ClosableArea {
  setAccessLevel?: (access: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
}

/**
 * Keeps content scripts out of the storage areas where the browser can: Chrome from 140 for `local`
 * and `managed`, earlier for `session`; Firefox has no such call.
 * (chrome.storage.StorageArea.setAccessLevel)
 */
export async function restrictStorageAccess(): Promise<void> {
  const areas: readonly (ClosableArea | undefined)[] = [
    chrome.storage.local,
    chrome.storage.session,
    chrome.storage.managed,
  ];
  await Promise.all(
    areas.map((area) => area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })),
  );
}
