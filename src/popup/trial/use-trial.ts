import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DeviceInfo } from '../../pass/device-info/device-info';
import type { Trial } from '../../pass/trial/trial';
import type { Viewer } from '../../pass/trial/viewer';
import { type RegisteredApplication, trialApplications } from '../../storage/applications';
import type { ResetRecord, TrialReading } from '../../storage/resets';
import type { TempPass } from '../../storage/temp-passes';
import { shownTrial, trialOf } from './shown-trial';
import { useReadTrial } from './use-read-trial';
import { type TrialStart, trialKey, useStartTrial } from './use-start-trial';
import { useTrialKnowledge } from './use-trial-knowledge';
import { finishedAt, type SentReset, verifiedTrial } from './verified-trial';
import type { MissingViewer } from './viewer';

interface TrialOptions {
  readonly tempPass: TempPass;
  readonly applications: readonly RegisteredApplication[];
  readonly viewer: Viewer | MissingViewer;
  /** What its device is, where that is known of this one. */
  readonly deviceInfo: DeviceInfo | undefined;
  /** Whether a person typed who it is: then it may change with the next key. */
  readonly typed: boolean;
  /** The last reset of the Temp Pass. */
  readonly record: ResetRecord | undefined;
  /** Whether a reset is under way: what was read before says nothing any more. */
  readonly resetting: boolean;
  /** The last reset that this window sent. */
  readonly sent: SentReset | undefined;
}

/** The trial of the form, and its start. */
export interface TrialModel {
  /** The trial or what is missing to read it; undefined where no application may read trials. */
  readonly shown: TrialReading | MissingViewer | undefined;
  /** Whether a reset says it, not a reading. */
  readonly isVerified: boolean;
  /** Whose trial is shown; undefined where none is. */
  readonly viewer: Viewer | undefined;
  /** The trial as it is shown, where it is known. */
  readonly known: Trial | undefined;
  readonly readAgain: () => void;
  readonly start: TrialStart;
}

/**
 * The trial of the form: read when the window opens and whenever it is about another viewer, taken
 * from the verification of a reset, and started. What follows from what is the business of
 * trial-reducer.ts; here its events happen.
 */
export function useTrial(options: TrialOptions): TrialModel {
  const { tempPass, deviceInfo, typed, record, resetting } = options;
  const tempPassId = tempPass.id;
  const [reader] = useState(() => crypto.randomUUID());
  const [application] = trialApplications(options.applications, tempPass);
  const missing = typeof options.viewer === 'string' ? options.viewer : undefined;
  const viewer =
    application === undefined || typeof options.viewer === 'string' ? undefined : options.viewer;
  const subject = viewer && JSON.stringify([tempPass, application?.id, viewer, deviceInfo]);
  const finished = finishedAt(record);
  const store = useTrialKnowledge(subject, finished);
  const { tell } = store;
  const resetId = record?.id;
  const start = useStartTrial(store, { reader, tempPassId, viewer: options.viewer, resetId });
  useReadTrial(store, { reader, tempPassId, viewer, typed });
  const readAgain = useCallback(() => void tell({ type: 'readingWanted' }), [tell]);
  const { reading, isVerified, isOutdated } = shownTrial(store.known, {
    trial: trialKey(tempPassId, options.viewer),
    verified: viewer && verifiedTrial(record, viewer, options.sent),
    resetting,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each reset outdates what was read
  useEffect(() => {
    if (isOutdated && !resetting) readAgain();
  }, [isOutdated, resetting, finished, readAgain]);

  const none = { isVerified: false, viewer: undefined, known: undefined, readAgain, start };
  if (viewer === undefined) return { ...none, shown: application && missing };
  return { shown: reading, isVerified, viewer, known: trialOf(reading), readAgain, start };
}
