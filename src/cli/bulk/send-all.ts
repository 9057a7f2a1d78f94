import type { ListedTarget } from '../../bulk/list/list-item';
import { type LoggedItem, type OutcomeLine, outcomeLine } from '../../bulk/log/log-lines';
import { systemClock } from '../../bulk/run/clock';
import { Doubts } from '../../bulk/run/doubts';
import { type Measured, measured } from '../../bulk/run/measured';
import type { Batch } from '../../bulk/run/recorder';
import { Run } from '../../bulk/run/run';
import type { RunOptions, RunProgress } from '../../bulk/run/run-options';
import type { Standstill } from '../../bulk/run/sent';
import { sentOf, type TargetOutcome } from '../../bulk/run/target-outcome';
import { reset } from '../../pass/reset/reset-client';
import type { Context } from '../context/context';
import type { RunLog } from './run-log';

/** In ms: how often it is said how far a run is. */
const progressInterval = { people: 250, programs: 10_000 };

/** Who is told of a run. */
export interface RunListener {
  readonly forPeople: boolean;
  outcome(line: OutcomeLine): void;
  progress(progress: RunProgress): void;
}

interface Sending {
  readonly targets: readonly ListedTarget[];
  readonly log: RunLog;
  readonly listener: RunListener;
  /** Called with what ends the run early, once there is something to end. */
  readonly onRun: (cancel: () => void) => void;
}

/** Sends what a log has no outcome of, and writes down what comes of it. */
export async function sendAll(
  { scope, authorizer, attempt }: Context,
  { targets, log, listener, onRun }: Sending,
  options: RunOptions,
): Promise<Standstill> {
  const record = async ({ outcomes, cursor }: Batch<Measured<TargetOutcome>>) => {
    const at = new Date().toISOString();
    const lines = outcomes.flatMap(({ index, outcome }) => {
      const one = targets[index];
      return one === undefined ? [] : [outcomeLine(itemOf(one, index), outcome, at)];
    });
    await log.append([...lines, { mayBeSentBelow: cursor }]);
    for (const line of lines) listener.outcome(line);
  };
  // What the log has no certain word of may have been sent before the program was stopped.
  const { outcomes: before, cursor: mayBeSentBelow } = log.run;
  const isOpen = (state = 'unknown') => state === 'unknown';
  const doubts = new Doubts(
    targets.slice(0, mayBeSentBelow).filter((_, index) => isOpen(before.get(index))),
  );
  const run = new Run<ListedTarget, Measured<TargetOutcome>>(
    targets,
    {
      clock: systemClock,
      random: Math.random,
      record,
      send(item) {
        const send = () =>
          attempt((network) => reset(network, authorizer, scope, item.target, 'one'));
        return measured(
          async () => doubts.heard(item, sentOf(await send(), Date.now())),
          () => performance.now(),
        );
      },
    },
    options,
  );
  onRun(() => run.cancel());
  const interval = progressInterval[listener.forPeople ? 'people' : 'programs'];
  const timer = setInterval(() => listener.progress(run.progress()), interval);
  try {
    return await run.go();
  } finally {
    clearInterval(timer);
  }
}

function itemOf({ line, target }: ListedTarget, item: number): LoggedItem {
  return target.kind === 'device'
    ? { item, line, device: target.deviceId }
    : { item, line, key: target.key };
}
