import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../failure/failure';
import { sendCommand } from '../messages/send-command';
import { type ChangedEntries, onHistoryChanged } from '../storage/history/history-changes';
import type { HistoryEntry } from '../storage/history/history-entry';
import { type ReadEntries, readEntries, readHistory } from '../storage/history/read-history';
import { searchedText } from './words/entry-words';

/** The history as a page draws it. */
export interface ShownHistory {
  /** The newest first. */
  readonly entries: readonly HistoryEntry[];
  /** How many cannot be read. */
  readonly unreadable: number;
  /** Whether all was read; before that there is only the beginning of it. */
  readonly isWhole: boolean;
  /** Why what is missing in it could not be added. */
  readonly failed: Failure | undefined;
}

type Read = Omit<ShownHistory, 'failed'>;

/**
 * The history, following every change. Undefined until its beginning was read.
 *
 * @throws StorageError while drawing, where it cannot be read
 */
export function useHistory(): ShownHistory | undefined {
  const [read, setRead] = useState<Read>();
  const [failed, setFailed] = useState<Failure>();
  const [thrown, setThrown] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    const closing = new AbortController();
    follow(setRead, closing.signal).catch((error: unknown) => setThrown({ error }));
    // What a stop or a full disk kept from it is added now, and comes as a change.
    void sendCommand({ type: 'updateHistory' }).then((answer) => {
      if (!answer.ok && answer.error.kind !== 'interrupted') setFailed(answer.error);
    });
    return () => closing.abort();
  }, []);
  if (thrown !== undefined) throw thrown.error;
  return read && { ...read, failed };
}

/** Reads, and reads again what changes: one after the other, so that nothing old overwrites what is new. */
async function follow(draw: (read: Read) => void, signal: AbortSignal): Promise<void> {
  const entries = new Map<string, HistoryEntry>();
  const unreadable = new Set<string>();
  const changes: ChangedEntries[] = [];
  let wake = () => {};
  onHistoryChanged((changed) => {
    changes.push(changed);
    wake();
  }, signal);

  function take(read: ReadEntries) {
    for (const entry of read.entries) {
      entries.set(entry.id, entry);
      // Now, piece by piece: with the first letter of a search it would be ten thousand at once.
      searchedText(entry);
    }
    for (const id of read.unreadable) unreadable.add(id);
  }
  function show(isWhole: boolean) {
    const sorted = [...entries.values()].sort((one, other) => other.startedAt - one.startedAt);
    if (!signal.aborted) draw({ entries: sorted, unreadable: unreadable.size, isWhole });
  }
  async function readAll() {
    entries.clear();
    unreadable.clear();
    let isFirst = true;
    for await (const piece of readHistory()) {
      take(piece);
      // The beginning is seen at once, the rest of it all together.
      if (isFirst) show(false);
      isFirst = false;
    }
    show(true);
  }

  await readAll();
  while (!signal.aborted) {
    const some = changes.splice(0);
    if (some.includes('all')) await readAll();
    else if (some.length > 0) {
      const ids = [...new Set(some.flatMap((one) => (one === 'all' ? [] : one)))];
      for (const id of ids) {
        entries.delete(id);
        unreadable.delete(id);
      }
      for await (const piece of readEntries(ids)) take(piece);
      show(true);
    } else {
      await new Promise<void>((resolve) => {
        wake = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }
}
