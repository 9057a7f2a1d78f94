import { useEffect } from 'preact/hooks';
import type { Trial } from '../../pass/trial/trial';
import type { TrialReading } from '../../storage/resets';
import { formatDateTime, formatDuration } from '../../text/format';
import { t } from '../../text/t';
import { useSecondsUntil } from '../../ui/use-seconds-until';

/** How long the server may take to see the end as well, in ms. */
const settling = 1_500;

interface TrialStateProps {
  reading: TrialReading;
  /** A running trial came to its end. */
  onOver: () => void;
}

/** The state of a trial in a word or two, with a countdown while it runs. */
export function TrialState({ reading, onOver }: TrialStateProps) {
  switch (reading.state) {
    case 'pending':
      return <span class="muted">{t('trial_reading')}</span>;
    case 'unknown':
      return <span class="muted">{t('trial_unknown')}</span>;
    case 'running':
      return <Running reading={reading} onOver={onOver} />;
    default:
      return <span class={reading.state}>{t(`trial_state_${reading.state}`)}</span>;
  }
}

interface RunningProps {
  reading: Extract<Trial, { state: 'running' }>;
  onOver: () => void;
}

function Running({ reading, onOver }: RunningProps) {
  const seconds = useSecondsUntil(reading.endsAt);
  const isOver = seconds === 0;
  useEffect(() => {
    if (!isOver || Date.now() < reading.endsAt) return;
    const timer = setTimeout(onOver, settling);
    return () => clearTimeout(timer);
  }, [isOver, reading, onOver]);
  return (
    <span class="running">
      {t('trial_state_running')} · {/* A countdown is not to be read out each second. */}
      <span role="timer" aria-live="off" title={formatDateTime(new Date(reading.endsAt))}>
        {t('trial_left', { time: clock(seconds) })}
      </span>
    </span>
  );
}

/** `00:43`, `1:02:03`, and days in front of more than one. */
function clock(seconds: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (hours >= 48) return formatDuration(Math.floor(hours / 24), 'day');
  return hours === 0 ? rest : `${hours}:${rest}`;
}
