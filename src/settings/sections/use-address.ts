import { useLayoutEffect, useState } from 'preact/hooks';
import type { SettingsSection } from '../../messages/page-urls';
import { type Address, addressOf } from './address';

/** What the page's address names, and a way to another section that a person can go back from. */
export function useAddress(): [Address | undefined, (section: SettingsSection) => void] {
  const [address, setAddress] = useState(() => addressOf(location.hash));
  /** Whether a link led here: its section has the focus then, as the link's target would. */
  const [followed, setFollowed] = useState<Address>();
  useLayoutEffect(() => {
    const closing = new AbortController();
    function follow({ oldURL }: HashChangeEvent) {
      const now = addressOf(location.hash);
      const before = addressOf(new URL(oldURL).hash);
      setAddress(now);
      // Where a form was closed, its row has the focus.
      if (before?.entry === undefined || before.section !== now?.section) setFollowed(now);
    }
    window.addEventListener('hashchange', follow, { signal: closing.signal });
    return () => closing.abort();
  }, []);
  useLayoutEffect(() => {
    if (followed === undefined || followed.entry !== undefined) return;
    // As high as it goes: the list stays beside it.
    scrollTo(0, 0);
    document.getElementById(`${followed.section}-title`)?.focus({ preventScroll: true });
  }, [followed]);

  function go(section: SettingsSection) {
    if (addressOf(location.hash)?.section !== section) history.pushState(null, '', `#${section}`);
    setAddress({ section, entry: undefined });
    scrollTo(0, 0);
  }
  return [address, go];
}
