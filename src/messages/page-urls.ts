/** The extension's pages, as paths from its root. Only what is listed here may send commands. */
export const pagePaths = {
  popup: 'src/popup/index.html',
  confirm: 'src/confirm/index.html',
  settings: 'src/settings/index.html',
} as const;

/** The popup's page in a window of its own, about a tab. */
export function popupPath(tabId: number | undefined): string {
  return `${pagePaths.popup}?tab=${tabId ?? ''}`;
}

/** The window that asks before production is reset. */
export function confirmPath(id: string): string {
  return `${pagePaths.confirm}?id=${encodeURIComponent(id)}`;
}

/** Settings with the form for a Temp Pass that a page named. */
export function newTempPassPath(named: { requestorId: string; mvpdId: string }): string {
  const query = new URLSearchParams({ requestorId: named.requestorId, mvpdId: named.mvpdId });
  return `${pagePaths.settings}?${query}#temp-passes`;
}

/** Settings where a passphrase is set. */
export const securityPath = `${pagePaths.settings}#security`;
