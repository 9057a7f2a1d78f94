import { useMemo } from 'preact/hooks';
import { observedIn, observedRequests } from '../../storage/observed-requests';
import { useStoredItem } from '../../view/use-stored-item';
import type { SeenTab } from '../page/use-page';
import { tellingRequest } from './telling-request';
import { withObserved } from './with-observed';

/** What is seen in a tab, with what its app was observed to send, where the tab is listened to. */
export function useObserved(seen: SeenTab): SeenTab {
  const all = useStoredItem(observedRequests);
  const { page, tab } = seen;
  const tabId = tab?.id;
  const observed = useMemo(() => tellingRequest(observedIn(all ?? [], tabId)), [all, tabId]);
  const withApp = useMemo(() => withObserved(page, observed), [page, observed]);
  return { ...seen, page: withApp };
}
