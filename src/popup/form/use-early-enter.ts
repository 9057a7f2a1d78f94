import { useEffect, useState } from 'preact/hooks';
import type { SingleTarget } from '../../pass/reset/reset';
import type { NotSent } from '../../text/not-sent';
import type { SeenPage } from '../page/use-page';
import { afterReading, type Looked } from './early-enter';

/** What a person asked the form for. */
export interface Press {
  /** One of device and key, where both are in the form. */
  readonly only?: SingleTarget['kind'] | undefined;
  /** Whether the next trial is to be started after the reset. */
  readonly start?: boolean;
}

type Verdict = NotSent | 'send';

interface EarlyEnter {
  /** Whether an Enter at this moment would come too early. */
  readonly isEarly: boolean;
  readonly isWaiting: boolean;
  readonly wait: (press: Press) => void;
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
  onRead: (verdict: Verdict, press: Press) => void,
): EarlyEnter {
  const [waiting, setWaiting] = useState<{ pressed: Looked; press: Press }>();
  const isEarly = now.id.from !== 'person' && page.state === 'reading';

  useEffect(() => {
    if (waiting === undefined || isEarly) return;
    setWaiting(undefined);
    onRead(afterReading(waiting.pressed, now, waiting.press.only), waiting.press);
  });

  return {
    isEarly,
    isWaiting: waiting !== undefined,
    wait: (press) => setWaiting({ pressed: now, press }),
  };
}
