import {
  type ObservedRequest,
  observedIn,
  observedRequests,
} from '../../storage/observed-requests';
import type { ResetRecord } from '../../storage/resets';
import { useStoredItem } from '../../view/use-stored-item';
import { type InForm, refusedRequest } from './refused-request';

/** The app in a tab that was refused for what stands in the form. */
export interface RefusedApp {
  readonly observed: ObservedRequest;
  readonly tabId: number;
}

/** Whether the app in the tab was refused for what stands in the form, and that was not reset since. */
export function useRefused(
  tabId: number | undefined,
  form: InForm,
  records: readonly ResetRecord[],
): RefusedApp | undefined {
  const all = useStoredItem(observedRequests) ?? [];
  if (tabId === undefined) return undefined;
  const observed = refusedRequest(observedIn(all, tabId), form, records);
  return observed && { observed, tabId };
}
