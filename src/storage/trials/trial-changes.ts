import * as v from 'valibot';
import { deviceTrialSchema, followStatusSchema } from './device-trial';

const channelName = 'trials';
const trialChangeSchema = v.object({
  tempPassId: v.string(),
  /** Those that are new. */
  devices: v.array(deviceTrialSchema),
  status: followStatusSchema,
});
export type TrialChange = v.InferOutput<typeof trialChangeSchema>;

/** Tells the pages that show trials of many devices; those that show none hear nothing. */
export function tellTrials(change: TrialChange): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(change);
  channel.close();
}

/** @param signal ends the listening */
export function onTrialsTold(listener: (change: TrialChange) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }) => {
    const read = v.safeParse(trialChangeSchema, data);
    if (read.success) listener(read.output);
  });
  signal.addEventListener('abort', () => channel.close());
}
