import type { RegisteredApplication } from '../../storage/applications';
import type { Policy } from '../../storage/managed';
import type { TempPass } from '../../storage/temp-passes';

/** What is saved that runs are made and go on with. */
export interface SavedForRuns {
  readonly tempPasses: readonly TempPass[];
  readonly applications: readonly RegisteredApplication[];
  readonly policy: Policy;
  readonly isLocked: boolean;
}
