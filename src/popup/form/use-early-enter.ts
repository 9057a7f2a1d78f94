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
  /** The tab that is to be reloaded after the reset. */
  readonly thenReload?: number | undefined;
}

type Verdict = NotSent | 'send';

interface EarlyEnter {
  /** Whether the page may still change what stands in the form. */
  readonly isReading: boolean;
  /** Whether a press at this moment would come too early. */
  readonly isEarly: (press: Press) => boolean;
  /** What the last one waits for. */
  readonly waitsFor: 'reading' | 'loading' | undefined;
  readonly wait: (press: Press) => void;
}

/**
 * Enter or a click that comes before the page was read, as what stands in the form may change yet, or
 * before the finder was loaded to read what a person entered. It waits for them.
 *
 * @param onRead what became of it
 */
export function useEarlyEnter(
  now: Looked,
  page: SeenPage,
  onRead: (verdict: Verdict, press: Press) => void,
): EarlyEnter {
  const [waiting, setWaiting] = useState<{ pressed: Looked; press: Press }>();
  const isReading = now.id.from !== 'person' && page.state === 'reading';
  const isEarly = ({ only }: Press) => isReading || (only !== 'key' && !now.isRead);

  useEffect(() => {
    if (waiting === undefined || isEarly(waiting.press)) return;
    setWaiting(undefined);
    onRead(afterReading(waiting.pressed, now, waiting.press.only), waiting.press);
  });

  return {
    isReading,
    isEarly,
    waitsFor: waiting && (isReading ? 'reading' : 'loading'),
    wait: (press) => setWaiting({ pressed: now, press }),
  };
}
