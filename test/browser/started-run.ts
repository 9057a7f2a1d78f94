import { randomUUID } from 'node:crypto';

/** Starts a bulk reset of so many devices, so slow that it can be stopped in the middle. @returns its ID, and those of the devices */
export async function startedRun(
  send: (command: object) => Promise<unknown>,
  tempPassId: string,
  count: number,
): Promise<{ readonly runId: string; readonly devices: readonly string[] }> {
  const runId = randomUUID();
  const devices = Array.from({ length: count }, () => randomUUID());
  const items = devices.map((deviceId, index) => ({
    line: index + 1,
    target: { kind: 'device', deviceId },
  }));
  const made = { tempPassId, lanes: 2, rate: 4, source: 'list' };
  await send({ type: 'createRun', id: runId, ...made });
  await send({ type: 'addToRun', runId, at: 0, items });
  await send({ type: 'startRun', runId });
  return { runId, devices };
}
