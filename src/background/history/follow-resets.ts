import { Mutex } from 'async-mutex';
import { type Failure, failureOf } from '../../failure/failure';
import { failure, type Result, success } from '../../pass/result';
import { deviceWith } from '../../storage/devices';
import { dismissedResets } from '../../storage/dismissed-resets';
import { everyReset } from '../../storage/every-reset';
import { entryOf, type Names } from '../../storage/history/history-entry';
import { historyLimits, type KeptHistory, keptHistory } from '../../storage/history/history-limits';
import { everyDevice, everyTempPass } from '../../storage/managed';
import type { ResetRecord } from '../../storage/resets';
import { policy } from '../policy/policy';
import { forgetRecords } from '../resets/forget-records';
import { deleteEveryEntry, writeHistory } from './write-history';

/** A reset's request goes out in this time, in ms: nothing of the history is in its way. */
const delay = 250;

/** Whoever changes the history does it alone: what is deleted must not come back from a record. */
export const historyMutex = new Mutex();
/** The records as this background has written them, by ID. */
const written = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Brings the history up to the records soon: called with each of their changes, and at the start. */
export function followResetsSoon(): void {
  if (timer !== undefined) return;
  timer = setTimeout(() => {
    timer = undefined;
    // What could not be written is in its record still, and is written with the next change or start.
    void followResets();
  }, delay);
}

/**
 * Adds to the history what the records of resets know more, or deletes both where none is to be kept.
 * Never rejects.
 */
export function followResets(): Promise<Result<null, Failure>> {
  return historyMutex.runExclusive(async () => {
    try {
      const kept = await historyToKeep();
      await (kept.keep ? write(kept) : forget());
      return success(null);
    } catch (error) {
      return failure(failureOf(error));
    }
  });
}

/** What a person and the policy want kept. */
export async function historyToKeep(): Promise<KeptHistory> {
  return keptHistory(await historyLimits.get(), (await policy()).history);
}

async function write(kept: KeptHistory): Promise<void> {
  const records = await everyReset.get();
  const asWritten = new Map(records.map((record) => [record.id, JSON.stringify(record)]));
  const news = records.filter(({ id }) => written.get(id) !== asWritten.get(id));
  const entries = await Promise.all(
    news.map(async (record) => entryOf(record, await namesOf(record))),
  );
  const { keptFrom } = await writeHistory(entries, kept);
  written.clear();
  for (const [id, record] of asWritten) written.set(id, record);
  await forgetUnneeded(({ startedAt }) => startedAt < keptFrom);
}

async function namesOf({ tempPassId, parts }: ResetRecord): Promise<Names> {
  // Names that cannot be read keep nobody from what became of it.
  const [tempPasses, devices] = await Promise.all([
    everyTempPass.get().catch(() => []),
    everyDevice.get().catch(() => []),
  ]);
  const device = parts.map(({ target }) => target).find((target) => target.kind === 'device');
  const tempPass = tempPasses.find(({ id }) => id === tempPassId);
  return {
    tempPassName: tempPass?.name || undefined,
    deviceName: device && deviceWith(devices, device.deviceId)?.name,
  };
}

async function forget(): Promise<void> {
  written.clear();
  await forgetUnneeded(() => true);
  await deleteEveryEntry();
}

/**
 * Deletes records, but none of which the popup has still something to say: the last one, and those of
 * which nobody knows the result, until a person dismissed them.
 */
async function forgetUnneeded(isUnwanted: (record: ResetRecord) => boolean): Promise<void> {
  const [[newest], dismissed] = await Promise.all([everyReset.get(), dismissedResets.get()]);
  await forgetRecords((record) => {
    const { id, parts } = record;
    const isUnknown = parts.some(({ outcome }) => outcome.state === 'unknown');
    return id !== newest?.id && (!isUnknown || dismissed.includes(id)) && isUnwanted(record);
  });
}
