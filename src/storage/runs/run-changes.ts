import * as v from 'valibot';
import { itemOutcomeSchema, runSchema } from './run-record';

const channelName = 'runs';

const runChangeSchema = v.object({
  runId: v.string(),
  /** As it is stored now; null where it was deleted; left out where it is as it was. */
  run: v.optional(v.nullable(runSchema)),
  /** Only while it runs. */
  progress: v.optional(
    v.object({
      /** How many need not be sent any more. */
      known: v.number(),
      underWay: v.number(),
      /** Requests a second, now. */
      rate: v.number(),
      /** For how long Adobe Pass takes none, in ms; 0 while it does. */
      blockedFor: v.number(),
    }),
  ),
  /** What came of items since the last change that was told. */
  outcomes: v.optional(v.array(itemOutcomeSchema)),
});
export type RunChange = v.InferOutput<typeof runChangeSchema>;

/** Tells the pages that show runs, at most ten times a second; those that show none hear nothing. */
export function tellRunChanged(change: RunChange): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(change);
  channel.close();
}

/** @param signal ends the listening */
export function onRunChanged(listener: (change: RunChange) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }) => {
    const read = v.safeParse(runChangeSchema, data);
    if (read.success) listener(read.output);
  });
  signal.addEventListener('abort', () => channel.close());
}
