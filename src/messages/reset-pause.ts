import * as v from 'valibot';

const channelName = 'reset-pauses';
const resetPauseSchema = v.object({
  /** The record of the reset that waits. */
  id: v.string(),
  /** In ms since 1970. */
  until: v.number(),
});
/** Adobe Pass asked a reset to wait (429), which goes on by itself then. */
export type ResetPause = v.InferOutput<typeof resetPauseSchema>;

/** Tells the pages that are open; it is over too soon to be kept. */
export function tellResetPause(pause: ResetPause): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(pause);
  channel.close();
}

/** @returns stops it */
export function onResetPause(listener: (pause: ResetPause) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const read = v.safeParse(resetPauseSchema, data);
    if (read.success) listener(read.output);
  };
  return () => channel.close();
}
