import type { Failure } from '../failure/failure';
import { formatRoughly } from '../text/format';
import { beforeSentence } from '../text/sentences';
import { t } from '../text/t';
import { useSecondsUntil } from '../ui/clock/use-seconds-until';

interface FailureAdviceProps {
  /** What to do, as it is said of its kind. */
  readonly advice: string;
  /** What may have been done all the same, or that nothing was. */
  readonly effect?: string | undefined;
  /** Until when Adobe Pass takes no request, in ms since 1970, where that is known. */
  readonly until?: number | undefined;
}

/** What to do about a failure; a pause that Adobe Pass asks for is counted down. */
export function FailureAdvice({ advice, effect, until }: FailureAdviceProps) {
  const wait = useSecondsUntil(until);
  return (
    <p>
      {effect !== undefined && (advice === '' ? effect : beforeSentence(effect))}
      {until === undefined ? (
        advice
      ) : wait > 0 ? (
        // Not to be read out each second: that it is over is said.
        <span role="timer" aria-live="off">
          {t('pause_left', { time: formatRoughly(wait) })}
        </span>
      ) : (
        <span data-said="">{t('pause_over')}</span>
      )}
    </p>
  );
}

/** Until when Adobe Pass takes no request, in ms since 1970; undefined where that is not known. */
export function pauseOf({ kind, until }: Failure): number | undefined {
  return kind === 'throttled' ? until : undefined;
}
