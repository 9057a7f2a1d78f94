import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DeviceId } from '../../pass/ids/device-id';
import { everyReset } from '../../storage/every-reset';
import { onHistoryChanged } from '../../storage/history/history-changes';
import type { HistoryEntry } from '../../storage/history/history-entry';
import { type ReadEntries, readEntries, readHistory } from '../../storage/history/read-history';
import type { ResetOutcome } from '../../storage/resets';
import { useStoredItem } from '../../view/use-stored-item';

/** When a device was reset last, and what came of it. */
export interface LastReset {
  /** In ms since 1970. */
  readonly at: number;
  readonly state: ResetOutcome['state'];
}

type LastResets = ReadonlyMap<DeviceId, LastReset>;

/** When each device was reset last with a Temp Pass: as the history has it, or what is not in it yet. */
export function useLastResets(tempPassId: string | undefined): LastResets {
  const records = useStoredItem(everyReset);
  const [kept, setKept] = useState<readonly HistoryEntry[]>([]);
  useEffect(() => {
    if (tempPassId === undefined) return;
    const closing = new AbortController();
    // Without a history the records alone tell.
    follow(tempPassId, setKept, closing.signal).catch(() => undefined);
    return () => closing.abort();
  }, [tempPassId]);
  return useMemo(() => {
    const last = new Map<DeviceId, LastReset>();
    for (const { tempPassId: of, parts, startedAt } of [...kept, ...(records ?? [])]) {
      if (of !== tempPassId) continue;
      for (const { target, outcome } of parts) {
        if (target.kind !== 'device') continue;
        const before = last.get(target.deviceId);
        if (before !== undefined && before.at > startedAt) continue;
        last.set(target.deviceId, { at: startedAt, state: outcome.state });
      }
    }
    return last;
  }, [kept, records, tempPassId]);
}

/** Of the history only the last entry of each device is kept in memory. */
async function follow(
  tempPassId: string,
  draw: (entries: readonly HistoryEntry[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const last = new Map<string, HistoryEntry>();
  const take = (entries: readonly HistoryEntry[]) => {
    for (const entry of entries) {
      const device = entry.parts.find(({ target }) => target.kind === 'device')?.target;
      if (entry.tempPassId !== tempPassId || device?.kind !== 'device') continue;
      const before = last.get(device.deviceId);
      if (before === undefined || before.startedAt <= entry.startedAt)
        last.set(device.deviceId, entry);
    }
    if (!signal.aborted) draw([...last.values()]);
  };
  async function takeAll(pieces: AsyncIterable<ReadEntries>) {
    for await (const { entries } of pieces) {
      if (signal.aborted) return;
      take(entries);
    }
  }
  onHistoryChanged((changed) => {
    if (changed === 'all') last.clear();
    takeAll(changed === 'all' ? readHistory() : readEntries(changed)).catch(() => undefined);
  }, signal);
  await takeAll(readHistory());
}
