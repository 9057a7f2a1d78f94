import { pasteText } from '../../text/set-up';
import type { StartingTempPass } from './prefill';

/** What saving a pasted request does besides, and what the request could not say. */
export function PrefillNotes({ start }: { start: StartingTempPass | undefined }) {
  if (start?.environment === undefined) return null;
  const { environment, deviceId, key } = start;
  return (
    <>
      {environment.kind === 'custom' && <p class="warning">{pasteText.checkServiceUrl}</p>}
      {deviceId !== undefined && <p class="note muted">{pasteText.deviceIdKept(deviceId)}</p>}
      {key !== undefined && <p class="note muted">{pasteText.keyKept}</p>}
    </>
  );
}
