import { formatRoughly } from '../../text/format';
import { t } from '../../text/t';
import { useSecondsUntil } from '../../ui/clock/use-seconds-until';
import { Icon } from '../../ui/Icon';
import { Joined } from '../../view/Joined';
import { secondsFor } from '../pace/pace';
import { runStateWords } from '../words/run-words';
import type { ShownRun } from './use-run';
import { useSpeed } from './use-speed';

/** In ms: a wait that is said aloud. */
const longWait = 10_000;
/** How often progress is said aloud: once for each quarter. */
const quarters = 4;

/** How far a run is, how fast it goes, and what came of its items. */
export function RunProgress({ shown }: { readonly shown: ShownRun }) {
  const { run, items, isWhole, progress } = shown;
  const speed = useSpeed(shown);
  const sent = Math.max(run.total - run.left, progress?.known ?? 0);
  const left = run.total - sent;
  const percent = run.total === 0 ? 100 : Math.floor((sent / run.total) * 100);
  const isRunning = run.state.kind === 'running';
  // While it runs its record comes after what is told of its items.
  const counts = isRunning && isWhole ? items.counts : run.counts;
  const wait = useSecondsUntil(isRunning && progress ? progress.toldAt + progress.blockedFor : 0);
  const rate = speed ?? progress?.rate;
  const isLongWait = (progress?.blockedFor ?? 0) > longWait;
  return (
    <div class="progress">
      <p class="state" data-said={saidAloud(shown, percent, counts)}>
        <strong>{runStateWords(run.state)}</strong>{' '}
        <span class="muted">
          <Joined>
            {[
              t('runs_progress', { sent, total: run.total }),
              isRunning &&
                wait === 0 &&
                speed !== undefined &&
                t('runs_speed', { rate: rounded(speed) }),
              isRunning &&
                wait === 0 &&
                left > 0 &&
                rate !== undefined &&
                t('runs_left', { time: formatRoughly(secondsFor(left, rate)) }),
            ].filter((one) => one !== false)}
          </Joined>
        </span>
      </p>
      <progress max={Math.max(1, run.total)} value={sent} aria-label={t('runs_progressName')} />
      {wait > 0 && (
        <p class="warning">
          <Icon name="alert" />{' '}
          {/* Short waits come again and again: who hears the page is told of a long one alone. */}
          <span
            role="timer"
            aria-live="off"
            data-said={isLongWait ? t('runs_throttled') : undefined}
          >
            {t('runs_throttledFor', { time: formatRoughly(wait) })}
          </span>
        </p>
      )}
      <ul class="counts">
        {(['done', 'failed', 'unknown'] as const).map((state) => (
          <li key={state} class={counts[state] > 0 ? state : 'muted'}>
            <Icon name={state === 'done' ? 'check' : 'alert'} />
            {t(`runs_count_${state}`, { count: counts[state] })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is said of it: that it goes on, four times; and how it stands still, once. */
function saidAloud({ run }: ShownRun, percent: number, counts: ShownRun['run']['counts']): string {
  const state = runStateWords(run.state);
  if (run.state.kind === 'running') {
    const step = Math.floor((percent / 100) * quarters) * (100 / quarters);
    return step === 0 || step === 100 ? state : t('runs_saidPercent', { percent: step });
  }
  return t('runs_saidEnd', { state, ...counts });
}

function rounded(rate: number): number {
  return rate >= 10 ? Math.round(rate) : Math.round(rate * 10) / 10;
}
