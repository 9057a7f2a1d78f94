import './first-run.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../text/t';
import { openTryOut } from '../open-pages';
import { SentenceWithKeys } from './SentenceWithKeys';

interface ReadyProps {
  /**
   * Told where it came by what was just done: it is in sight then, with the focus on the page to try
   * it on.
   */
  readonly onArrived?: (() => void) | undefined;
}

/** What to do once everything is set up. */
export function Ready({ onArrived }: ReadyProps) {
  const next = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it comes
  useLayoutEffect(() => {
    if (onArrived === undefined) return;
    onArrived();
    next.current?.focus({ preventScroll: true });
    if (document.activeElement !== next.current) return;
    // With the steps above it, unless a welcome stands there too.
    scrollTo(0, 0);
    next.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div class="ready">
      <p class="title">
        <SentenceWithKeys text="firstRun_ready" withoutKeys="firstRun_readyNoKeys" />
      </p>
      <p class="muted">{t('firstRun_pin')}</p>
      <button type="button" class="button" ref={next} onClick={openTryOut}>
        {t('firstRun_openTryOut')}
      </button>
    </div>
  );
}
