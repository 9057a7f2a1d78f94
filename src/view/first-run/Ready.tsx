import './first-run.css';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../text/t';
import { openTryOut } from '../open-pages';
import { SentenceWithKeys } from './SentenceWithKeys';

/**
 * What to do once everything is set up.
 *
 * @param arrives whether it came by what was just done: then it is in sight, with the focus on the
 *   page to try it on
 */
export function Ready({ arrives = false }: { readonly arrives?: boolean }) {
  const next = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it comes
  useLayoutEffect(() => {
    if (!arrives) return;
    next.current?.focus({ preventScroll: true });
    if (document.activeElement === next.current) scrollTo(0, 0);
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
