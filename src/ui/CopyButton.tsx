import { useState } from 'preact/hooks';
import { labels } from '../text/labels';

/** Copies a text, and says for two seconds whether it could. */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const [said, setSaid] = useState<string>();

  async function copy() {
    setSaid(
      await navigator.clipboard.writeText(text).then(
        () => labels.copied,
        () => labels.copyFailed,
      ),
    );
    setTimeout(() => setSaid(undefined), 2_000);
  }

  return (
    <button
      type="button"
      class="button quiet"
      aria-label={said ?? name}
      title={name}
      onClick={() => void copy()}
    >
      <span class="icon copy" />
      {said}
    </button>
  );
}
