import { useEffect, useState } from 'preact/hooks';
import { isProduction } from '../pass/environment';
import type { TempPass } from '../storage/temp-passes';
import type { IdSource } from './use-entered-ids';
import type { SeenPage } from './use-page';

/**
 * Enter that comes before the page has spoken: what stands in the form may change yet. It waits
 * for the page's device ID, and comes to nothing where the page has none, names another Temp Pass,
 * or a person enters something meanwhile. In production it always takes a second Enter.
 */
export function useEarlyEnter(
  source: IdSource,
  selected: TempPass,
  page: SeenPage,
  send: () => void,
) {
  const [waitingFor, setWaitingFor] = useState<string>();
  const isEarly = source !== 'person' && page.state === 'reading';

  useEffect(() => {
    if (waitingFor === undefined || isEarly) return;
    setWaitingFor(undefined);
    const same = waitingFor === selected.id && !isProduction(selected.environment);
    if (source === 'page' && same) send();
  });

  return {
    isEarly,
    isWaiting: waitingFor !== undefined,
    wait: () => setWaitingFor(selected.id),
  };
}
