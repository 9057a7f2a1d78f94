import { useState } from 'preact/hooks';
import { t } from '../text/t';
import { copyText } from './copy-text';
import { Icon } from './Icon';

interface CopyButtonProps {
  /** What it copies, made at the click; nothing where that comes to undefined. */
  text: () => string | undefined | Promise<string | undefined>;
  name: string;
  /** Beside its icon; the icon alone where left out. */
  label?: string;
}

/** Copies a text, and says for two seconds whether it could. */
export function CopyButton({ text, name, label }: CopyButtonProps) {
  const [said, setSaid] = useState<string>();

  async function copy() {
    const isCopied = await copyMade();
    if (isCopied === undefined) return;
    setSaid(isCopied ? t('label_copied') : t('label_copyFailed'));
    setTimeout(() => setSaid(undefined), 2_000);
  }

  async function copyMade(): Promise<boolean | undefined> {
    try {
      const made = await text();
      return made === undefined ? undefined : await copyText(made);
    } catch {
      // What it is made of could not be read.
      return false;
    }
  }

  return (
    <>
      <button
        type="button"
        class="button button-text"
        aria-label={name}
        title={name}
        onClick={() => void copy()}
      >
        <Icon name="copy" />
        {said ?? label}
      </button>
      {/* A name that changes under the focus is read by some, and not by others. */}
      <span class="visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  );
}
