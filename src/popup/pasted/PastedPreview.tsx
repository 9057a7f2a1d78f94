import type { AppRequest } from '../../app-request/app-request';
import type { AppRequestsRead } from '../../app-request/app-requests-read';
import { t } from '../../text/t';
import type { SavedBeside } from '../../view/app-request/compare';
import { LeftOut } from '../../view/app-request/LeftOut';
import { type RequestActions, RequestPreview } from '../../view/app-request/RequestPreview';

export interface PastedPreviewProps {
  readonly read: AppRequestsRead;
  /** The most telling of them. */
  readonly request: AppRequest;
  /** How many others there are, of other devices or Temp Passes. */
  readonly more: number;
  readonly beside: SavedBeside;
  readonly actions: RequestActions;
}

/** A request of an app that was pasted into the device ID: what it says, and what one click does with it. */
export function PastedPreview(props: PastedPreviewProps) {
  const { read, request, more, beside, actions } = props;
  return (
    <div class="pasted-preview">
      <RequestPreview request={request} beside={beside} actions={actions} />
      <LeftOut read={read} />
      {more > 0 && <p class="note muted">{t('app_moreInSettings', { count: more })}</p>}
    </div>
  );
}
