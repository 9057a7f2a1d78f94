import type { SeenPage } from '../page/use-page';
import type { TellingRequest } from './telling-request';

/**
 * A page with what its app was observed to send: the app's own device comes before everything that
 * the page shows, and is the one to fill in.
 */
export function withObserved(page: SeenPage, observed: TellingRequest | undefined): SeenPage {
  if (observed === undefined) return page;
  const { deviceId } = observed.request;
  const isOfApp = (one: { deviceId: string }) => one.deviceId === deviceId;
  const shown = page.candidates.find(isOfApp);
  const nowhere = { label: '', place: 'data', path: '', visible: false, inFrame: false } as const;
  const best = { ...(shown ?? { ...nowhere, deviceId, trust: 0 }), observed };
  const others = page.candidates.filter((one) => !isOfApp(one));
  return { ...page, observed, best, candidates: [best, ...others] };
}
