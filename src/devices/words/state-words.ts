import { failureWords, ofReadingTrials } from '../../text/failure-words';
import { formatLeft, formatWhen } from '../../text/format';
import { t } from '../../text/t';
import type { DeviceState } from '../reading/device-state';

/** A state in a word or two. */
export function stateName(state: DeviceState['state']): string {
  switch (state) {
    case 'usedUp':
    case 'running':
      return t(`trial_state_${state}`);
    case 'unknown':
      return t('trial_unknown');
    default:
      return t(`devices_state_${state}`);
  }
}

/** The same with the time that is left. */
export function stateWords(now: DeviceState, at: number): string {
  if (now.state === 'pending' && now.isAgain) return t('trial_reading');
  if (now.state !== 'running') return stateName(now.state);
  const seconds = Math.ceil((now.endsAt - at) / 1_000);
  // Whether the server sees its end as well is not read yet.
  if (seconds <= 0) return t('trial_reading');
  return t('devices_runningFor', { time: formatLeft(seconds) });
}

/** What more there is to say of it. */
export function stateNote(now: DeviceState): string {
  switch (now.state) {
    case 'usedUp':
      return t(`trial_usedUpBy_${now.by}`);
    case 'running': {
      const until = t('trial_until', { time: formatWhen(new Date(now.endsAt)) });
      if (now.titlesLeft === undefined) return until;
      return `${until} ·\u00a0${t('trial_titlesLeft', { count: now.titlesLeft })}`;
    }
    case 'none':
      return t('trial_nextStarts');
    case 'unknown': {
      const { title } = failureWords(now.error, ofReadingTrials);
      const code = now.error.code ?? now.error.error;
      return code === undefined ? title : `${title} ·\u00a0${code}`;
    }
    case 'unreadable':
      return t(`devices_needs_${now.needs}`);
    case 'pending':
      return '';
  }
}
