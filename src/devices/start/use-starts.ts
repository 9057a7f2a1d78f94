import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { orMaybeDone } from '../../failure/failure';
import { sendCommand } from '../../messages/send-command';
import type { Decision } from '../../pass/trial/decision';
import type { KnownDevice } from '../../storage/devices';
import type { TempPass } from '../../storage/temp-passes';
import { viewerOfDevice } from '../../storage/trials/device-viewer';

/** How starting the trials of several devices goes. */
export interface Starts {
  readonly total: number;
  /** How many were asked for and answered. */
  readonly answered: number;
  readonly started: number;
  /** Left alone: another trial was there by then. */
  readonly left: readonly string[];
  /** By the name of the device: Adobe Pass did not permit it. */
  readonly denied: readonly { readonly name: string; readonly decision: Decision }[];
  readonly isBusy: boolean;
  /** What ended it before its end: at which device. */
  readonly failed: { readonly name: string; readonly failure: Failure } | undefined;
}

export interface StartsModel {
  readonly starts: Starts | undefined;
  readonly start: (tempPass: TempPass, devices: readonly KnownDevice[]) => Promise<void>;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

/**
 * Starts trials one after the other: each is read before, as a start while one runs may use another
 * title, and after it. The first failure ends it.
 *
 * @param reader this page, as it reads and starts trials
 */
export function useStarts(reader: string): StartsModel {
  const [starts, setStarts] = useState<Starts>();
  const wanted = useRef(false);

  async function start(tempPass: TempPass, devices: readonly KnownDevice[]): Promise<void> {
    if (wanted.current) return;
    wanted.current = true;
    let now: Starts = {
      ...{ total: devices.length, answered: 0, started: 0, left: [], denied: [] },
      ...{ isBusy: true, failed: undefined },
    };
    const become = (change: Partial<Starts>) => {
      now = { ...now, ...change };
      setStarts(now);
    };
    become({});
    for (const device of devices) {
      if (!wanted.current) break;
      const change = await startOne(tempPass, device, reader, now);
      become({ answered: now.answered + 1, ...change });
      if (now.failed !== undefined) break;
    }
    wanted.current = false;
    become({ isBusy: false });
  }

  return {
    starts,
    start,
    stop: () => {
      wanted.current = false;
    },
    dismiss: () => setStarts(undefined),
  };
}

async function startOne(
  tempPass: TempPass,
  device: KnownDevice,
  reader: string,
  now: Starts,
): Promise<Partial<Starts>> {
  const { name } = device;
  const viewer = viewerOfDevice(tempPass, device);
  if (typeof viewer === 'string') return { left: [...now.left, name] };
  const asked = { reader, tempPassId: tempPass.id, viewer };
  const before = await sendCommand({ type: 'readTrial', ...asked });
  if (!before.ok) return { failed: { name, failure: before.error } };
  if (before.value.state !== 'none') return { left: [...now.left, name] };
  const answer = await sendCommand({ type: 'startTrial', ...asked });
  if (!answer.ok) return { failed: { name, failure: orMaybeDone(answer.error) } };
  // The page shows what is read now, not what a start should have done.
  await sendCommand({ type: 'readTrial', ...asked });
  const denied = answer.value.find(({ permitted }) => !permitted);
  if (denied !== undefined) return { denied: [...now.denied, { name, decision: denied }] };
  return { started: now.started + 1 };
}
