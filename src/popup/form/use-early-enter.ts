import { useEffect, useState } from 'preact/hooks';
import type { SingleTarget } from '../../pass/reset/reset';
import type { NotSent } from '../../text/not-sent';
import type { SeenPage } from '../page/use-page';
import { afterReading, type Looked } from './early-enter';

type Only = SingleTarget['kind'] | undefined;

type Verdict = NotSent | 'send';

interface EarlyEnter {
  /** Whether an Enter at this moment would come too early. */
  readonly isEarly: boolean;
  readonly isWaiting: boolean;
  /** @param only one of device and key, where both are in the form */
  readonly wait: (only: Only) => void;
}

/**
 * Enter or a click that comes before the page was read: what stands in the form may change yet. It
 * waits for the page.
 *
 * @param onRead what became of it
 */
export function useEarlyEnter(
  now: Looked,
  page: SeenPage,
  onRead: (verdict: Verdict, only: Only) => void,
): EarlyEnter {
  const [waiting, setWaiting] = useState<{ pressed: Looked; only: Only }>();
  const isEarly = now.id.from !== 'person' && page.state === 'reading';

  useEffect(() => {
    if (waiting === undefined || isEarly) return;
    setWaiting(undefined);
    onRead(afterReading(waiting.pressed, now, waiting.only), waiting.only);
  });

  return {
    isEarly,
    isWaiting: waiting !== undefined,
    wait: (only) => setWaiting({ pressed: now, only }),
  };
}
