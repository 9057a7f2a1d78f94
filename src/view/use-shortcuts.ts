import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** A command of the extension, and the keys that the browser gives it. */
export interface Shortcut {
  /** As the manifest names it; `_execute_action` opens the popup. */
  readonly name: string;
  /** As the browser writes them; empty where it gives none, such as where another extension has them. */
  readonly keys: string;
}

/**
 * The browser's own keys of the extension, which people change there: read when the page opens and
 * whenever it is looked at again. Undefined until they are known.
 *
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/getAll)
 */
export function useShortcuts(): readonly Shortcut[] | undefined {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>();
  useEffect(() => {
    const closing = new AbortController();
    const { signal } = closing;
    async function read() {
      const all = await browser.commands.getAll();
      if (signal.aborted) return;
      setShortcuts(all.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut })));
    }
    const look = () => void (document.visibilityState === 'visible' && read());
    document.addEventListener('visibilitychange', look, { signal });
    void read();
    return () => closing.abort();
  }, []);
  return shortcuts;
}
