import type { ResetRequest } from '../../config/reset-request';
import type { PopupIds } from '../../messages/temp-pass-commands';

/** What a form starts with: two IDs of a page, or a whole reset request that was pasted. */
export type StartingTempPass = Partial<ResetRequest>;

/** Whether it is a reset request, and no IDs of a page. */
export function isPastedRequest(start: StartingTempPass | undefined): boolean {
  return start?.empty !== undefined;
}

/** Whom a pasted request is about: the popup is to open with them. Undefined where with nobody. */
export function popupIdsOf(start: StartingTempPass | undefined): PopupIds | undefined {
  if (start?.deviceId === undefined && start?.key === undefined) return undefined;
  return { deviceId: start.deviceId, key: start.key };
}
