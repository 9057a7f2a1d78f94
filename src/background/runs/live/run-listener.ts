import type { Run } from '../../../storage/runs/run-record';

/** Who follows a run. */
export interface RunListener {
  /** Something was stored of it. */
  stored(run: Run): void;
  /** It stands still: paused, cancelled or done. */
  stood(run: Run): void;
}
