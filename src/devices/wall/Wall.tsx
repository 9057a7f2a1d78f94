import './wall.css';
import { useEffect } from 'preact/hooks';
import type { DeviceId } from '../../pass/ids/device-id';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import type { FollowStatus } from '../../storage/trials/device-trial';
import { formatAgeExactly } from '../../text/age';
import { failureWords, ofReadingTrials } from '../../text/failure-words';
import { t } from '../../text/t';
import { useNow } from '../../ui/clock/use-now';
import { useModal } from '../../ui/use-modal';
import { EnvironmentBadge } from '../../view/EnvironmentBadge';
import { deviceStates, type ListedDevice } from '../reading/device-state';
import { StateMark } from '../words/StateMark';
import { stateName, stateWords } from '../words/state-words';
import { useFullScreen } from './use-full-screen';
import { useWallPage } from './use-wall-page';

interface WallProps {
  readonly tempPass: TempPass;
  readonly devices: readonly ListedDevice[];
  readonly status: FollowStatus;
  /** Those on this page of it changed. */
  readonly onInView: (deviceIds: readonly DeviceId[]) => void;
  readonly onLeave: () => void;
}

/** The devices in letters that are read from three metres, on the whole screen. Escape leaves it. */
export function Wall({ tempPass, devices, status, onInView, onLeave }: WallProps) {
  const dialog = useModal();
  useFullScreen(onLeave);
  const now = useNow();
  const { layout, page, pages, isHeld, hold, turn } = useWallPage(devices.length);
  const tiles = devices.slice(page * layout.perPage, (page + 1) * layout.perPage);
  const key = tiles.map(({ device }) => device.deviceId).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when they are others
  useEffect(() => onInView(tiles.map(({ device }) => device.deviceId)), [key]);
  return (
    <dialog
      ref={dialog}
      class="wall"
      aria-label={t('devices_wall')}
      style={{ fontSize: `${layout.size}px` }}
      onClose={onLeave}
    >
      <div class="wall-head">
        <b class="pass">{nameOf(tempPass)}</b>
        <EnvironmentBadge environment={tempPass.environment} />
        <span class="counts">
          {deviceStates.map((state) => {
            const count = devices.filter((one) => one.now.state === state).length;
            if (count === 0) return null;
            return (
              <span key={state} class={state}>
                <StateMark state={state} />{' '}
                {t('devices_countOf', { number: count, state: stateName(state) })}
              </span>
            );
          })}
        </span>
        {pages > 1 && (
          <span class="pages">
            <button type="button" class="button" onClick={() => turn(-1)}>
              {t('devices_wallBack')}
            </button>
            {t('devices_wallPage', { page: page + 1, pages })}
            <button type="button" class="button" onClick={() => turn(1)}>
              {t('devices_wallNext')}
            </button>
            <button
              type="button"
              class="button"
              aria-pressed={isHeld}
              onClick={() => hold(!isHeld)}
            >
              {t('devices_wallHold')}
            </button>
          </span>
        )}
        <button type="button" class="button" onClick={onLeave}>
          {t('devices_wallLeave')}
        </button>
      </div>
      {status.kind !== 'reading' && <p class="wall-trouble">{troubleWords(status)}</p>}
      <ul style={{ gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))` }}>
        {tiles.map(({ device, now: trial }) => (
          <li key={device.deviceId} class={trial.state}>
            <b title={device.name}>{device.name}</b>
            <span class="state">
              <StateMark state={trial.state} />
              <span>{stateWords(trial, now)}</span>
            </span>
            <span class="age">
              {'readAt' in trial &&
                t('devices_readAge', { age: formatAgeExactly(new Date(trial.readAt), now) })}
            </span>
          </li>
        ))}
      </ul>
    </dialog>
  );
}

function troubleWords(status: Exclude<FollowStatus, { kind: 'reading' }>): string {
  if (status.kind === 'waiting') return t('devices_throttled');
  return failureWords(status.failure, ofReadingTrials).title;
}
