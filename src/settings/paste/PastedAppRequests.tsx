import './pasted-app-requests.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppRequest } from '../../app-request/app-request';
import type { AppRequestsRead } from '../../app-request/app-requests-read';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import { everyDevice } from '../../storage/managed';
import type { TempPass } from '../../storage/temp-passes';
import { t } from '../../text/t';
import { folded } from '../../view/app-request/fold';
import { LeftOut } from '../../view/app-request/LeftOut';
import { RequestPreview } from '../../view/app-request/RequestPreview';
import { keyOf } from '../../view/app-request/saved-temp-pass';
import { FailureNotice } from '../../view/FailureNotice';
import { openFilledPopup } from '../../view/open-pages';
import { useStoredItem } from '../../view/use-stored-item';

/** So many are shown at first. */
const shownAtFirst = 3;

interface PastedAppRequestsProps {
  readonly read: AppRequestsRead;
  readonly tempPasses: readonly TempPass[];
  readonly onSave: (request: AppRequest) => void;
  readonly onClose: () => void;
}

/** The requests of apps that were found in what was pasted, with what one click does with each. */
export function PastedAppRequests({ read, tempPasses, onSave, onClose }: PastedAppRequestsProps) {
  const devices = useStoredItem(everyDevice) ?? [];
  const [shows, setShows] = useState(shownAtFirst);
  const [failed, setFailed] = useState<Failure>();
  const place = useRef<HTMLElement>(null);
  const all = folded(read.requests);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each thing pasted
  useEffect(() => {
    setShows(shownAtFirst);
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [read]);

  /** In the popup's own form, where all that holds for a reset is said and asked. */
  async function reset(request: AppRequest, tempPass: TempPass) {
    const { deviceId } = request;
    const ids = { deviceId, key: keyOf(request, tempPass) };
    const filled = await sendCommand({ type: 'fillPopup', tempPassId: tempPass.id, ids });
    setFailed(filled.ok ? undefined : filled.error);
    if (filled.ok) await openFilledPopup();
  }

  const title = t('app_requests', { count: read.requests.length });
  return (
    <section class="app-requests" aria-label={title} ref={place}>
      <div class="section-head">
        <h3 data-said="">{title}</h3>
        <button type="button" class="button button-text" onClick={onClose}>
          {t('label_dismiss')}
        </button>
      </div>
      <ul>
        {all.slice(0, shows).map(({ request }) => (
          <li key={JSON.stringify(request)}>
            <RequestPreview
              request={request}
              beside={{ tempPasses, devices }}
              actions={{
                resetLabel: () => t('app_openFilled'),
                reset: (one, tempPass) => void reset(one, tempPass),
                save: onSave,
              }}
            />
          </li>
        ))}
      </ul>
      {all.length > shows && (
        <button type="button" class="button" onClick={() => setShows(all.length)}>
          {t('app_moreListed', { count: all.length - shows })}
        </button>
      )}
      <LeftOut read={read} />
      {failed !== undefined && <FailureNotice failure={failed} />}
    </section>
  );
}
