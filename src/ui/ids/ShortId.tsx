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

/** An ID on one line, with both ends: all of it is seen on hover and with the focus, and a press copies it. */
export function ShortId({ id, room }: ShortIdProps) {
  const [said, setSaid] = useState<string>();
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
        aria-label={t('label_copyId', { id })}
        title={id}
        data-all={id}
        onClick={() => void copy()}
      >
        <code>{said ?? short}</code>
      </button>
      <span class="visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  );
}
