import './reset-and-reload.css';
import { isProduction } from '../../pass/ids/environment';
import type { TempPass } from '../../storage/temp-passes';
import { t } from '../../text/t';
import { observedWords } from './observed-words';
import type { RefusedApp } from './use-refused';

interface ResetAndReloadProps {
  readonly refused: RefusedApp;
  readonly tempPass: TempPass;
  readonly busy: boolean;
  readonly onPress: () => void;
}

/** The first button of the popup while the app in its tab is refused: resets, and has the app try again. */
export function ResetAndReload({ refused, tempPass, busy, onPress }: ResetAndReloadProps) {
  const kind = isProduction(tempPass.environment) ? 'button primary production' : 'button primary';
  return (
    <button
      type="button"
      class={`${kind} reset-and-reload`}
      aria-disabled={busy}
      title={t('observed_resetAndReloadHint', { what: observedWords(refused.observed) })}
      // The second click of a double one has looked at nothing, and a key that is held is one press.
      onKeyDown={(event) => event.repeat && event.preventDefault()}
      onClick={({ detail }) => detail < 2 && !busy && onPress()}
    >
      {busy && <span class="spinner" />}
      {busy ? t('popup_busy_resetting') : t('observed_resetAndReload')}
    </button>
  );
}
