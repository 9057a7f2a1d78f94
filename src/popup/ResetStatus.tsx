import './reset-status.css';
import type { Failure } from '../failure';
import type { ResetRecord } from '../storage/resets';
import { popupText } from '../text/popup';
import { FailureNotice } from '../ui/FailureNotice';
import { ResetResult } from './ResetResult';
import { StartResult } from './StartResult';
import type { Started } from './use-start-trial';

interface ResetStatusProps {
  record: ResetRecord | undefined;
  /** Why the last command came to no record; shown in place of older ones. */
  failed: Failure | undefined;
  busy: boolean;
  /** Whether the Temp Pass is a promotional one. */
  promotional: boolean;
  /** What Enter would do; empty where it would do nothing. */
  ready: string;
  /** What was said to a trial's start, where that came after the last reset. */
  started?: Started | undefined;
  onNext: (failure: Failure) => void;
}

/** The status line: what was done last, and what came of it. */
export function ResetStatus(props: ResetStatusProps) {
  const { record, failed, busy, promotional, ready, started, onNext } = props;
  // A record that says more than "interrupted" is shown instead of it.
  const recorded = failed === undefined || failed.kind === 'interrupted' ? record : undefined;
  return (
    <div class="status" role="status" aria-busy={busy}>
      {started !== undefined ? (
        <StartResult started={started} onNext={onNext} />
      ) : recorded !== undefined ? (
        <ResetResult record={recorded} promotional={promotional} onNext={onNext} />
      ) : failed !== undefined ? (
        <FailureNotice failure={failed} onNext={onNext} />
      ) : (
        <p class="muted">{busy ? popupText.underWay : ready}</p>
      )}
    </div>
  );
}
