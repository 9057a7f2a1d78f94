import { useMemo } from 'preact/hooks';
import { formatRoughly } from '../../text/format';
import { t } from '../../text/t';
import { useSecondsUntil } from '../../ui/clock/use-seconds-until';

/**
 * Adobe Pass has not answered yet, or asked to wait: then the wait is counted down.
 *
 * @param until when it waits, in ms since 1970; 0 where nobody asked for that
 */
export function PendingReset({ until }: { readonly until: number }) {
  // Not to be read out each second.
  const said = useMemo(() => left(Math.ceil((until - Date.now()) / 1_000)), [until]);
  const seconds = useSecondsUntil(until);
  return seconds > 0 ? (
    <p class="muted" data-said={said}>
      {left(seconds)}
    </p>
  ) : (
    <p class="muted" data-said="">
      {t('popup_pending')}
    </p>
  );
}

function left(seconds: number): string {
  return t('popup_throttledFor', { time: formatRoughly(seconds) });
}
