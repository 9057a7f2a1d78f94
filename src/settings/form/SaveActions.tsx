import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { t } from '../../text/t';
import { FailureNotice } from '../../view/FailureNotice';
import type { AutosaveOutcome } from './use-autosave';
import { useEscape } from './use-escape';
import { useFocusRefused } from './use-focus-refused';

interface SaveActionsProps {
  save: string;
  saving: string;
  busy: boolean;
  /** What has to be done before anything can be saved; undefined where nothing has to. */
  before?: string | undefined;
  failed: Failure | 'denied' | undefined;
  /** What was done. */
  said?: string;
  /** What came of the last change, where each is saved as it is made. */
  asYouGo?: AutosaveOutcome | undefined;
  /** Left out where there is nothing to go back to. */
  onCancel?: (() => void) | undefined;
}

/**
 * The end of a form: save, cancel, which is also what Escape does, and why saving failed. While it
 * saves the button keeps the focus, and the form has to see that nothing is saved twice.
 */
export function SaveActions(props: SaveActionsProps) {
  const { save, saving, busy, before, asYouGo, onCancel } = props;
  const said = asYouGo === 'saved' ? t('settings_saved') : props.said;
  const failed = props.failed ?? (typeof asYouGo === 'object' ? asYouGo : undefined);
  const place = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  // A long form ends below what is in sight.
  useLayoutEffect(() => {
    if (props.failed !== undefined) outcome.current?.scrollIntoView({ block: 'nearest' });
  }, [props.failed]);
  useFocusRefused(place);
  const told = useEscape(place, onCancel, asYouGo === 'saved' || asYouGo === 'nothing');
  return (
    <>
      <div class="actions" ref={place}>
        <button type="submit" class="button primary" aria-disabled={busy || before !== undefined}>
          {busy && <span class="spinner" />}
          {busy ? saving : save}
        </button>
        {onCancel !== undefined && (
          <button type="button" class="button" onClick={onCancel}>
            {t('label_cancel')}
          </button>
        )}
      </div>
      {/* Below the buttons: what appears must not move them from under the finger. */}
      <div class="outcome" role="status" ref={outcome}>
        {before !== undefined && <p class="warning">{before}</p>}
        {told && <p class="warning">{t(`settings_${told}Again`)}</p>}
        {said && failed === undefined && <p class="muted">{said}</p>}
        {failed === 'denied' && <p class="warning">{t('settings_denied')}</p>}
        {failed !== undefined && failed !== 'denied' && <FailureNotice failure={failed} />}
      </div>
    </>
  );
}
