import { pagePaths } from '../../messages/page-urls';

/** Where the one view of the popup is drawn. */
export type Surface =
  /** What the toolbar's button opens: it closes when people click elsewhere. */
  | { readonly kind: 'popup' }
  /** A window of its own, about the tab in its address; undefined where that names none. */
  | { readonly kind: 'window'; readonly tabId: number | undefined }
  /** The side panel of Chromium or the sidebar of Firefox, about the active tab of its window. */
  | { readonly kind: 'panel' };

/** Reads out of the page's address where the view is drawn. */
export function surfaceOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Surface {
  if (pathname === `/${pagePaths.panel}`) return { kind: 'panel' };
  const tab = new URLSearchParams(search).get('tab');
  if (tab === null) return { kind: 'popup' };
  return { kind: 'window', tabId: /^\d{1,10}$/u.test(tab) ? Number(tab) : undefined };
}
