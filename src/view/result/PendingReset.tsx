import { useEffect, useState } from 'preact/hooks';
import { onResetPause } from '../../messages/reset-pause';
import { formatRoughly } from '../../text/format';
import { t } from '../../text/t';
import { useSecondsUntil } from '../../ui/clock/use-seconds-until';

/** Adobe Pass has not answered yet, or asked to wait: then the wait is counted down. */
export function PendingReset({ id }: { readonly id: string }) {
  const [pause, setPause] = useState({ until: 0, said: '' });
  useEffect(
    () =>
      onResetPause((told) => {
        if (told.id !== id) return;
        const wait = Math.ceil((told.until - Date.now()) / 1_000);
        setPause({ until: told.until, said: left(wait) });
      }),
    [id],
  );
  const seconds = useSecondsUntil(pause.until);
  // Not to be read out each second.
  return seconds > 0 ? (
    <p class="muted" data-said={pause.said}>
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
