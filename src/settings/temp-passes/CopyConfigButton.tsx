import { useState } from 'preact/hooks';
import { writeTempPass } from '../../config/write';
import type { RegisteredApplication } from '../../storage/applications';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import { configText } from '../../text/set-up';
import { settingsText } from '../../text/settings';

interface CopySetUpProps {
  tempPass: TempPass;
  applications: readonly RegisteredApplication[];
}

/** Copies one Temp Pass as a line of text that somebody else can paste into Settings. */
export function CopyConfigButton({ tempPass, applications }: CopySetUpProps) {
  const [said, setSaid] = useState<string>();
  async function copy() {
    await navigator.clipboard.writeText(writeTempPass(tempPass, applications)).then(
      () => setSaid(configText.copied),
      () => setSaid(configText.copyFailed),
    );
  }
  return (
    <button
      type="button"
      class="button button-text"
      aria-label={settingsText.named(said ?? configText.copy, nameOf(tempPass))}
      onClick={() => void copy()}
      onBlur={() => setSaid(undefined)}
      onPointerLeave={() => setSaid(undefined)}
    >
      {said ?? configText.copy}
    </button>
  );
}
