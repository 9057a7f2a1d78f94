import { useMemo } from 'preact/hooks';
import { isForbidden } from '../../storage/managed';
import { openNewRun } from '../../view/lists/open-new-run';
import type { Resets } from '../../view/result/use-resets';
import type { FormIds } from '../form/use-form-ids';
import type { TempPassChoice } from '../form/use-temp-pass';
import type { SeenTab } from '../page/use-page';
import type { TrialModel } from '../trial/use-trial';
import { type RecentReset, recentResets } from './recent-resets';

interface RecentInput {
  readonly choice: TempPassChoice;
  readonly ids: FormIds;
  readonly resets: Resets;
  readonly trial: TrialModel;
  readonly locked: boolean;
  readonly policy: Parameters<typeof isForbidden>[0];
  /** What is seen, and where it is drawn: not everywhere is room for as many rows. */
  readonly seen: Pick<SeenTab, 'page' | 'surface'>;
}

/** The IDs of the page, where it shows several: a list for Bulk reset. */
export interface IdsOfPage {
  /** How many of them are known, and how many there are. */
  readonly count: number;
  readonly total: number;
  readonly onReset: () => void;
}

/** What was reset last, and what a click on it does. */
export interface RecentModel {
  readonly recent: readonly RecentReset[];
  /** For how many rows room is kept. */
  readonly room: number;
  readonly mayRepeat: (recent: RecentReset) => boolean;
  readonly ofPage: IdsOfPage | undefined;
  /** Puts it into the form. */
  readonly onUse: (recent: RecentReset) => void;
  /** Puts it into the form, which then says what comes of it, and resets it again. */
  readonly onRepeat: (recent: RecentReset) => void;
}

/** The last resets below the form. */
export function useRecent(input: RecentInput): RecentModel {
  const { choice, ids, resets, trial, locked, policy } = input;
  const { page, surface } = input.seen;
  // A promotional form is higher, and the toolbar's popup is not; a panel scrolls.
  const inPopup = choice.selected.kind === 'promotional' ? 2 : 3;
  const room = surface.kind === 'panel' ? 8 : inPopup;
  const recent = useMemo(
    () => recentResets(resets.records, choice.saved, room),
    [resets.records, choice.saved, room],
  );

  function use({ record, targets }: RecentReset) {
    choice.choose(record.tempPassId);
    const device = targets.find((one) => one.kind === 'device');
    const key = targets.find((one) => one.kind === 'key');
    ids.enterDeviceId(device?.deviceId ?? '');
    ids.enterEmail({ text: key?.key ?? '' });
  }

  function repeat(one: RecentReset) {
    const { id: recordId, tempPassId } = one.record;
    if (resets.isSendingAny(one.targets, tempPassId)) return;
    use(one);
    trial.start.forget();
    const id = crypto.randomUUID();
    void resets.run({ type: 'repeatReset', id, recordId, tempPassId }, one.targets);
  }

  const { candidates, more } = page;
  const ofPage = {
    count: candidates.length,
    total: candidates.length + more,
    onReset: () => {
      const all = candidates.map(({ deviceId }) => deviceId);
      void openNewRun(choice.selected.id, all, 'page');
    },
  };
  const offersPage = !locked && candidates.length > 1;
  return {
    ...{ recent, room, onUse: use, onRepeat: repeat },
    mayRepeat: ({ tempPass }) => !locked && !isForbidden(policy, tempPass.environment, false),
    ofPage: offersPage ? ofPage : undefined,
  };
}
