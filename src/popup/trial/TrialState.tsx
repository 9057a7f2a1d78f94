import { useEffect } from 'preact/hooks';
import type { Trial } from '../../pass/trial/trial';
import type { TrialReading } from '../../storage/resets';
import { formatDateTime, formatLeft } from '../../text/format';
import { t } from '../../text/t';
import { useSecondsUntil } from '../../ui/clock/use-seconds-until';
import { Joined } from '../../view/Joined';

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
      <Joined>
        {t('trial_state_running')}
        {/* A countdown is not to be read out each second. */}
        <span
          role="timer"
          aria-live="off"
          dir="auto"
          title={formatDateTime(new Date(reading.endsAt))}
        >
          {t('trial_left', { time: formatLeft(seconds) })}
        </span>
      </Joined>
    </span>
  );
}
