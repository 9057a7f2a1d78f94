import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../failure/failure';
import { mostAdded } from '../../messages/run-commands';
import { sendCommand } from '../../messages/send-command';
import type { DeviceId } from '../../pass/ids/device-id';
import type { SingleTarget } from '../../pass/reset/reset';
import type { KnownDevice } from '../../storage/devices';
import { onRunChanged } from '../../storage/runs/run-changes';
import { outcomesOf } from '../../storage/runs/run-database';
import { hasEnded, type Run, type RunOutcome } from '../../storage/runs/run-record';
import type { TempPass } from '../../storage/temp-passes';

/** As few as a lab needs: each is followed by a reading, of which one a second has room. */
const pace = { lanes: 4, rate: 10 };

/** The resets of several devices in one run, as this page made it. */
export interface DeviceRun {
  readonly run: Run | undefined;
  readonly targets: readonly SingleTarget[];
  /** By the places of the targets. */
  readonly outcomes: ReadonlyMap<number, RunOutcome>;
  readonly failed: Failure | undefined;
  readonly isBusy: boolean;
  /** @param typedMvpdId what a person typed to confirm it in production */
  readonly start: (
    tempPass: TempPass,
    devices: readonly KnownDevice[],
    typedMvpdId?: string,
  ) => Promise<void>;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

/** Makes a run of the devices that a person selected, and follows it. */
export function useDeviceRun(): DeviceRun {
  const [run, setRun] = useState<Run>();
  const [targets, setTargets] = useState<readonly SingleTarget[]>([]);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<number, RunOutcome>>(new Map());
  const [failed, setFailed] = useState<Failure>();
  const [isStarting, setStarting] = useState(false);
  const runId = useRef<string>(undefined);

  useEffect(() => {
    const closing = new AbortController();
    onRunChanged((change) => {
      if (change.runId !== runId.current) return;
      if (change.run) setRun(change.run);
      const { outcomes: told = [] } = change;
      if (told.length === 0) return;
      const news = told.map(({ index, outcome }) => [index, outcome] as const);
      setOutcomes((before) => new Map([...before, ...news]));
    }, closing.signal);
    return () => closing.abort();
  }, []);

  const isEnded = run !== undefined && hasEnded(run);
  const endedId = isEnded ? run.id : undefined;
  useEffect(() => {
    // Whatever was told while nobody listened is stored.
    if (endedId === undefined) return;
    outcomesOf(endedId).then(
      (stored) => setOutcomes((told) => new Map([...stored, ...told])),
      () => undefined,
    );
  }, [endedId]);

  async function start(
    tempPass: TempPass,
    devices: readonly KnownDevice[],
    typedMvpdId?: string,
  ): Promise<void> {
    if (isStarting) return;
    const id = crypto.randomUUID();
    const all = devices.flatMap((device) => targetsOf(tempPass, device));
    runId.current = id;
    setStarting(true);
    setFailed(undefined);
    setRun(undefined);
    setOutcomes(new Map());
    setTargets(all);
    const tempPassId = tempPass.id;
    const items = all.map((target, at) => ({ line: at + 1, target }));
    const made = await sendCommand({
      type: 'createRun',
      id,
      tempPassId,
      source: 'devices',
      ...pace,
    });
    const filled = made.ok ? await addAll(id, items) : made;
    const started = filled.ok
      ? await sendCommand({ type: 'startRun', runId: id, typedMvpdId })
      : filled;
    setStarting(false);
    if (started.ok) return setRun((told) => told ?? started.value ?? undefined);
    setFailed(started.error);
    runId.current = undefined;
    // A list that was never started is no use to anybody.
    if (made.ok) await sendCommand({ type: 'deleteRun', runId: id });
  }

  return {
    run,
    targets,
    outcomes,
    failed,
    isBusy: isStarting || (run !== undefined && !isEnded),
    start,
    stop: () => {
      if (runId.current !== undefined) {
        void sendCommand({ type: 'cancelRun', runId: runId.current });
      }
    },
    dismiss() {
      setRun(undefined);
      setFailed(undefined);
    },
  };
}

async function addAll(runId: string, items: readonly { line: number; target: SingleTarget }[]) {
  for (let at = 0; ; at += mostAdded) {
    const some = items.slice(at, at + mostAdded);
    const added = await sendCommand({ type: 'addToRun', runId, at, items: some });
    if (!added.ok || at + mostAdded >= items.length) return added;
  }
}

/** A promotional trial is reset by device and key together, where the key is known. */
function targetsOf(tempPass: TempPass, device: KnownDevice): SingleTarget[] {
  const { deviceId, keys } = device;
  const target = { kind: 'device', deviceId } as const;
  const isOfViewer = tempPass.kind === 'promotional' && device.tempPassId === tempPass.id;
  const key = isOfViewer ? keys?.[0] : undefined;
  return key === undefined ? [target] : [target, { kind: 'key', key }];
}

/** The devices of a run that were reset for certain, with when. */
export function resetDevices({ targets, outcomes }: DeviceRun): ReadonlyMap<DeviceId, number> {
  return new Map(
    targets.flatMap((target, at) => {
      const outcome = outcomes.get(at);
      return target.kind === 'device' && outcome?.state === 'done'
        ? [[target.deviceId, outcome.finishedAt] as const]
        : [];
    }),
  );
}
