import './short-id.css';
import { useState } from 'preact/hooks';
import { t } from '../../text/t';
import { copyText } from '../copy-text';
import { shortened } from '../truncate-middle';

interface ShortIdProps {
  readonly id: string;
  /** How many characters it may take. */
  readonly room: number;
}

/**
 * An ID on one line, with both ends: all of it is seen on hover and with the focus, until Escape, and a
 * press copies it.
 */
export function ShortId({ id, room }: ShortIdProps) {
  const [said, setSaid] = useState<string>();
  const [isDismissed, dismiss] = useState(false);
  const short = shortened(id, room);
  if (short === id) return <code title={id}>{id}</code>;

  async function copy() {
    setSaid((await copyText(id)) ? t('label_copied') : t('label_copyFailed'));
    setTimeout(() => setSaid(undefined), 2_000);
  }

  return (
    <>
      <button
        type="button"
        class="short-id"
        // As it is seen; all of it is the description, which the title becomes.
        aria-label={t('label_copyId', { id: short })}
        title={id}
        data-all={isDismissed ? undefined : id}
        onClick={() => void copy()}
        onBlur={() => dismiss(false)}
        onKeyDown={(event) => {
          // The next one is for what is around it.
          if (event.key !== 'Escape' || isDismissed) return;
          event.preventDefault();
          dismiss(true);
        }}
      >
        <code>{said ?? short}</code>
      </button>
      <span class="visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  );
}
