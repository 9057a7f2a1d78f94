import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import { mostFirst } from '../../messages/trial-commands';
import type { DeviceId } from '../../pass/ids/device-id';
import type { DeviceTrial, FollowStatus } from '../../storage/trials/device-trial';
import { onTrialsTold } from '../../storage/trials/trial-changes';

/** How often the page says that it is still there, in ms: the background forgets it after three times. */
const beat = 5_000;
/** Who scrolls is asked about when they stop for so long, in ms. */
const pause = 250;

/** What is known of the trials of a Temp Pass. */
export interface ReadTrials {
  readonly trials: ReadonlyMap<DeviceId, DeviceTrial>;
  readonly status: FollowStatus;
}

const nothing: ReadTrials = { trials: new Map(), status: { kind: 'reading' } };

/**
 * Has the background read the trials of all devices with a name for as long as the page is seen.
 *
 * @param page this page, by an ID of its own
 * @param tempPassId undefined where none is saved
 * @param first those in view and selected, which come before the others
 */
export function useTrials(
  page: string,
  tempPassId: string | undefined,
  first: readonly DeviceId[],
): ReadTrials {
  const [read, setRead] = useState<{ readonly of: string; readonly known: ReadTrials }>();
  const latest = useRef<DeviceId[]>([]);
  latest.current = first.slice(0, mostFirst);

  useEffect(() => {
    if (tempPassId === undefined) return;
    const closing = new AbortController();
    const { signal } = closing;
    const take = (devices: readonly DeviceTrial[], status: FollowStatus) => {
      if (signal.aborted) return;
      setRead((before) => {
        const known = before?.of === tempPassId ? before.known : nothing;
        return { of: tempPassId, known: { trials: withNewer(known.trials, devices), status } };
      });
    };
    onTrialsTold((told) => {
      if (told.tempPassId === tempPassId) take(told.devices, told.status);
    }, signal);
    const say = async () => {
      if (document.hidden) return;
      const answer = await sendCommand({
        type: 'followTrials',
        ...{ page, tempPassId, first: latest.current },
      });
      if (answer.ok) take(answer.value.devices, answer.value.status);
      // A stopped background starts with the next one.
      else if (answer.error.kind !== 'interrupted') take([], blockedBy(answer.error));
    };
    const leave = () => void sendCommand({ type: 'unfollowTrials', page });
    const turn = () => (document.hidden ? leave() : void say());
    document.addEventListener('visibilitychange', turn, { signal });
    addEventListener('pagehide', leave, { signal });
    const timer = setInterval(() => void say(), beat);
    void say();
    return () => {
      closing.abort();
      clearInterval(timer);
      leave();
    };
  }, [page, tempPassId]);

  const inView = latest.current.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: said anew when others are in view
  useEffect(() => {
    if (tempPassId === undefined || document.hidden) return;
    const timer = setTimeout(() => {
      void sendCommand({ type: 'followTrials', page, tempPassId, first: latest.current });
    }, pause);
    return () => clearTimeout(timer);
  }, [inView]);

  return read !== undefined && read.of === tempPassId ? read.known : nothing;
}

function blockedBy(failure: Failure): FollowStatus {
  return { kind: 'blocked', failure };
}

/** What comes on two ways may come in another order: a reading only ever gets newer, or outdated. */
function withNewer(
  known: ReadonlyMap<DeviceId, DeviceTrial>,
  told: readonly DeviceTrial[],
): ReadonlyMap<DeviceId, DeviceTrial> {
  const newer = told.filter((one) => {
    const before = known.get(one.deviceId);
    if (before === undefined || one.order > before.order) return true;
    return one.order === before.order && one.isOutdated === true && !before.isOutdated;
  });
  if (newer.length === 0) return known;
  return new Map([...known, ...newer.map((one) => [one.deviceId, one] as const)]);
}
