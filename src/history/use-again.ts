import { useState } from 'preact/hooks';
import type { Failure } from '../failure/failure';
import { sameEnvironment } from '../pass/ids/environment';
import { everyReset } from '../storage/every-reset';
import { type HistoryEntry, repeatableTargets } from '../storage/history/history-entry';
import { lockState } from '../storage/lock-state';
import { everyTempPass } from '../storage/managed';
import type { TempPass } from '../storage/temp-passes';
import type { ResetNews } from '../view/result/reset-news';
import { formOf, useResets } from '../view/result/use-resets';
import { useStoredItem } from '../view/use-stored-item';

/** What *Again* does, and what came of the last one. */
export interface AgainModel {
  readonly isLocked: boolean;
  readonly mayRepeat: (entry: HistoryEntry) => boolean;
  readonly isRepeating: (entry: HistoryEntry) => boolean;
  readonly repeat: (entry: HistoryEntry) => void;
  /** The last one; undefined before it, and once it was dismissed. */
  readonly last:
    | {
        readonly entry: HistoryEntry;
        readonly news: ResetNews;
        readonly busy: boolean;
        readonly isPromotional: boolean;
      }
    | undefined;
  readonly onNext: (failure: Failure) => void;
  readonly dismiss: () => void;
}

const nobody = { tempPassId: '', deviceId: undefined, key: undefined };

/** Resets again, by the rules of a right click: production asks in a window of its own. */
export function useAgain(): AgainModel {
  const records = useStoredItem(everyReset) ?? [];
  const tempPasses = useStoredItem(everyTempPass) ?? [];
  const isLocked = useStoredItem(lockState) === 'locked';
  const [last, setLast] = useState<HistoryEntry>();
  const targets = last && repeatableTargets(last);
  const resets = useResets(records, last && targets ? formOf(last.tempPassId, targets) : nobody);
  const tempPassOf = (entry: HistoryEntry) => tempPasses.find(({ id }) => id === entry.tempPassId);

  function isRepeating(entry: HistoryEntry): boolean {
    return resets.isSendingAny(repeatableTargets(entry) ?? [], entry.tempPassId);
  }

  function repeat(entry: HistoryEntry) {
    const again = repeatableTargets(entry);
    if (again === undefined || isRepeating(entry)) return;
    setLast(entry);
    const { id: recordId, tempPassId } = entry;
    const id = crypto.randomUUID();
    void resets.run({ type: 'repeatReset', id, recordId, tempPassId }, again);
  }

  return {
    isLocked,
    mayRepeat: (entry) => {
      const tempPass = tempPassOf(entry);
      const isThere = tempPass !== undefined && isAsThen(tempPass, entry);
      return !isLocked && isThere && repeatableTargets(entry) !== undefined;
    },
    isRepeating,
    repeat,
    last: last && {
      entry: last,
      news: resets.news,
      busy: resets.busy,
      isPromotional: tempPassOf(last)?.kind === 'promotional',
    },
    onNext: (failure) => void resets.next(failure, () => last && repeat(last)),
    dismiss: () => setLast(undefined),
  };
}

/** Whether it still resets where the entry says: nobody is led to another environment by its row. */
function isAsThen(now: TempPass, then: HistoryEntry): boolean {
  const isSame = now.requestorId === then.requestorId && now.mvpdId === then.mvpdId;
  return isSame && sameEnvironment(now.environment, then.environment);
}
