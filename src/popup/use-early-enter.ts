import { useEffect, useState } from 'preact/hooks';
import { isProduction } from '../pass/environment';
import type { SingleTarget } from '../pass/reset';
import type { TempPass } from '../storage/temp-passes';
import type { IdSource } from './use-entered-ids';
import type { SeenPage } from './use-page';

/**
 * Enter or a click that comes before the page has spoken: what stands in the form may change yet.
 * It waits for the page's device ID, and comes to nothing where the page has none, names another
 * Temp Pass, or a person enters something meanwhile. In production it always takes a second one.
 */
export function useEarlyEnter(
  source: IdSource,
  selected: TempPass,
  page: SeenPage,
  send: (only?: SingleTarget['kind']) => void,
) {
  const [waiting, setWaiting] = useState<{ for: string; only: SingleTarget['kind'] | undefined }>();
  const isEarly = source !== 'person' && page.state === 'reading';

  useEffect(() => {
    if (waiting === undefined || isEarly) return;
    setWaiting(undefined);
    const same = waiting.for === selected.id && !isProduction(selected.environment);
    // A key is no word of the page's.
    if ((source === 'page' || waiting.only === 'key') && same) send(waiting.only);
  });

  return {
    isEarly,
    isWaiting: waiting !== undefined,
    /** @param only one of device and key, where both are in the form */
    wait: (only?: SingleTarget['kind']) => setWaiting({ for: selected.id, only }),
  };
}
