import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { followActiveTab, type TabInWindow } from './follow-active-tab';
import type { Surface } from './surface';

/**
 * The tab that the view is about: the one that the popup opened over, the one in the address of a
 * window, or the active one beside a panel. Undefined until it is known.
 */
export function useTab(surface: Surface): TabInWindow | 'none' | undefined {
  const [tab, setTab] = useState<TabInWindow | 'none' | undefined>(() => named(surface));

  useEffect(() => {
    const tell = (found: TabInWindow | undefined) => setTab(found ?? 'none');
    if (surface.kind === 'panel') return followActiveTab(tell);
    if (surface.kind === 'popup') void tabBelow().then(tell);
    return undefined;
  }, [surface]);

  return tab;
}

function named(surface: Surface): TabInWindow | 'none' | undefined {
  if (surface.kind !== 'window') return undefined;
  return surface.tabId === undefined ? 'none' : { id: surface.tabId, windowId: undefined };
}

async function tabBelow(): Promise<TabInWindow | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, windowId: tab.windowId };
}
