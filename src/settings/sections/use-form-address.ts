import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SettingsSection } from '../../messages/page-urls';
import { leaveForm } from '../form/leave-form';
import { type AddressedEntry, addressOf, nameEntryInAddress } from './address';

/**
 * Has the page's address name the form that is open in a section: loading the page again opens it
 * again, and Back closes it, but for what was typed and is not saved.
 *
 * @param entry undefined where none is open, or one that holds what no address may: something pasted
 * @param onBack closes it
 */
export function useFormAddress(
  section: SettingsSection,
  entry: AddressedEntry | undefined,
  onBack: () => void,
): void {
  const latest = useRef({ entry, onBack });
  latest.current = { entry, onBack };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each form
  useLayoutEffect(() => {
    if (entry !== undefined) nameEntryInAddress(section, entry);
  }, [entry?.id, entry?.field]);
  useLayoutEffect(() => {
    const closing = new AbortController();
    function follow({ oldURL }: HashChangeEvent) {
      const { entry, onBack } = latest.current;
      const now = addressOf(location.hash);
      if (entry === undefined || now?.section !== section || now.entry !== undefined) return;
      const before = addressOf(new URL(oldURL).hash);
      const wasHere = before?.section === section && before.entry !== undefined;
      const nameAgain = () => nameEntryInAddress(section, entry);
      if (wasHere) leaveForm(section, onBack, nameAgain);
      // It stayed open while another section was looked at.
      else nameAgain();
    }
    window.addEventListener('hashchange', follow, { signal: closing.signal });
    return () => closing.abort();
  }, [section]);
}
