import type { LockState } from '../../storage/lock-state';
import type { Policy } from '../../storage/managed';

/** What is missing before anything can be reset, the first of it first. */
export type MissingStep = 'passphrase' | 'applicationAndTempPass' | 'application' | 'tempPass';

/**
 * The step that comes before a reset; undefined where nothing is missing.
 *
 * @param lock undefined until the background said it
 */
export function missingStep(
  saved: { readonly applications: number; readonly tempPasses: number },
  { required }: Policy['lock'],
  lock: LockState | undefined,
): MissingStep | undefined {
  // Without it the policy lets nothing be saved either.
  if (required && lock === 'noPassphrase') return 'passphrase';
  if (saved.applications > 0) return saved.tempPasses > 0 ? undefined : 'tempPass';
  return saved.tempPasses > 0 ? 'application' : 'applicationAndTempPass';
}
