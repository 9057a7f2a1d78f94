import type { Failure } from '../failure';
import { labels } from '../text/labels';
import { settingsText } from '../text/settings';
import { FailureNotice } from '../ui/FailureNotice';

interface SaveActionsProps {
  save: string;
  saving: string;
  busy: boolean;
  failed: Failure | 'denied' | undefined;
  /** What was done. */
  said?: string;
  /** What came of the last change that was saved as it was made. */
  asYouGo?: Failure | 'saved' | undefined;
  /** Left out where there is nothing to go back to. */
  onCancel?: (() => void) | undefined;
}

/** The end of a form: save, cancel, and why saving failed. */
export function SaveActions(props: SaveActionsProps) {
  const { save, saving, busy, asYouGo, onCancel } = props;
  const said = asYouGo === 'saved' ? settingsText.saved : props.said;
  const failed = props.failed ?? (asYouGo === 'saved' ? undefined : asYouGo);
  return (
    <>
      <div class="actions">
        <button type="submit" class="button primary" disabled={busy}>
          {busy && <span class="ring" />}
          {busy ? saving : save}
        </button>
        {onCancel !== undefined && (
          <button type="button" class="button" onClick={onCancel}>
            {labels.cancel}
          </button>
        )}
      </div>
      {/* Below the buttons: what appears must not move them from under the finger. */}
      <div class="outcome" role="status">
        {said && failed === undefined && <p class="muted">{said}</p>}
        {failed === 'denied' && <p class="warning">{settingsText.denied}</p>}
        {failed !== undefined && failed !== 'denied' && <FailureNotice failure={failed} />}
      </div>
    </>
  );
}
