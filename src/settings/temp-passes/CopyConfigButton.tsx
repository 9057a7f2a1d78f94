import { useState } from 'preact/hooks';
import { writeTempPass } from '../../config/write';
import type { RegisteredApplication } from '../../storage/applications';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import { t } from '../../text/t';
import { copyText } from '../../ui/copy-text';

interface CopySetUpProps {
  tempPass: TempPass;
  applications: readonly RegisteredApplication[];
}

/** Copies one Temp Pass as a line of text that somebody else can paste into Settings. */
export function CopyConfigButton({ tempPass, applications }: CopySetUpProps) {
  const [said, setSaid] = useState<string>();
  async function copy() {
    const isCopied = await copyText(writeTempPass(tempPass, applications));
    setSaid(isCopied ? t('config_copied') : t('config_copyFailed'));
  }
  return (
    <button
      type="button"
      class="button button-text"
      aria-label={t('settings_named', { action: said ?? t('config_copy'), name: nameOf(tempPass) })}
      onClick={() => void copy()}
      onBlur={() => setSaid(undefined)}
      onPointerLeave={() => setSaid(undefined)}
    >
      {said ?? t('config_copy')}
    </button>
  );
}
