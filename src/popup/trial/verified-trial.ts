import type { Viewer } from '../../pass/trial/viewer';
import type { ResetRecord, TrialReading } from '../../storage/resets';
import { sameViewer } from './viewer';

/** A reset, and whose trial was to verify it. */
export interface SentReset {
  readonly id: string;
  readonly viewer: Viewer | undefined;
}

/**
 * What the last reset found the trial to be, where it asked about the same viewer. Records have no
 * word of the identity, so that of a promotional one only those count that this window sent:
 * another one may have reset the same device with another address.
 *
 * @param sent the last reset that this window sent
 */
export function verifiedTrial(
  record: ResetRecord | undefined,
  viewer: Viewer,
  sent: SentReset | undefined,
): TrialReading | undefined {
  if (record?.verification?.deviceId !== viewer.deviceId) return undefined;
  const isOfViewer =
    viewer.identity === undefined || (record.id === sent?.id && sameViewer(viewer, sent.viewer));
  return isOfViewer ? record.verification.after : undefined;
}

/** When the last request of a reset was answered, in ms since 1970; 0 where none was. */
export function finishedAt(record: ResetRecord | undefined): number {
  const times = record?.parts.map(({ outcome }) =>
    'finishedAt' in outcome ? outcome.finishedAt : 0,
  );
  return Math.max(0, ...(times ?? []));
}
