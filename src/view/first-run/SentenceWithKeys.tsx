import { t } from '../../text/t';
import { useShortcuts } from '../use-shortcuts';

const place = '\n';

interface SentenceWithKeysProps {
  /** With a place for the keys that open the popup. */
  readonly text: 'firstRun_ready' | 'tryOut_open';
  /** The same where the browser gives none. */
  readonly withoutKeys: 'firstRun_readyNoKeys' | 'tryOut_openNoKeys';
}

/** A sentence about opening the popup, with the keys that the browser really gives for it. */
export function SentenceWithKeys({ text, withoutKeys }: SentenceWithKeysProps) {
  const shortcuts = useShortcuts();
  const keys = shortcuts?.find(({ name }) => name === '_execute_action')?.keys ?? '';
  if (keys === '') return <>{t(withoutKeys)}</>;
  const [before, after] = t(text, { keys: place }).split(place);
  return (
    <>
      {before}
      <kbd>{keys}</kbd>
      {after}
    </>
  );
}
