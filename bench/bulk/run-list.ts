/** A run to measure. */
export interface MeasuredRun {
  readonly tempPassId: string;
  readonly count: number;
  readonly lanes: number;
}

/**
 * Resets so many devices in one run, at the highest rate. Runs in a page of the extension; no function
 * in here may have a name (see opening.ts).
 *
 * @returns ms from the command that starts it until the last outcome is stored and told
 */
export async function runList({ tempPassId, count, lanes }: MeasuredRun): Promise<number> {
  const id = crypto.randomUUID();
  const send = chrome.runtime.sendMessage;
  await send({ type: 'createRun', id, tempPassId, lanes, rate: 1_000, source: 'list' });
  for (let at = 0; at < count; at += 5_000) {
    const items = Array.from({ length: Math.min(5_000, count - at) }, (_, offset) => ({
      line: at + offset + 1,
      target: { kind: 'device', deviceId: crypto.randomUUID() },
    }));
    await send({ type: 'addToRun', runId: id, at, items });
  }
  const channel = new BroadcastChannel('runs');
  const ended = new Promise<void>((resolve, reject) => {
    channel.onmessage = ({ data }) => {
      const kind = data.runId === id ? data.run?.state.kind : undefined;
      if (kind === 'done') resolve();
      if (kind === 'paused') reject(new Error(JSON.stringify(data.run.state)));
    };
  });
  const begun = performance.now();
  const answer = await send({ type: 'startRun', runId: id });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  await ended;
  const milliseconds = performance.now() - begun;
  channel.close();
  await send({ type: 'deleteRun', runId: id });
  return milliseconds;
}
