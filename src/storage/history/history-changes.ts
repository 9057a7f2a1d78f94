import * as v from 'valibot';

const channelName = 'history';
const changedSchema = v.union([v.literal('all'), v.array(v.string())]);
/** The IDs of the entries that were written or deleted, or all. */
export type ChangedEntries = v.InferOutput<typeof changedSchema>;

/** Tells the pages that show the history; those that show none hear and read nothing. */
export function tellChanged(changed: ChangedEntries): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(changed);
  channel.close();
}

/** @param signal ends the listening */
export function onHistoryChanged(
  listener: (changed: ChangedEntries) => void,
  signal: AbortSignal,
): void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({ data }) => {
    const read = v.safeParse(changedSchema, data);
    if (read.success) listener(read.output);
  });
  signal.addEventListener('abort', () => channel.close());
}
