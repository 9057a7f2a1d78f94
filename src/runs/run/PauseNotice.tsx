import type { RunPause } from '../../storage/runs/run-record';
import { t } from '../../text/t';
import { Icon } from '../../ui/Icon';
import { FailureNotice } from '../../view/FailureNotice';
import { takeNextStep } from '../../view/take-next-step';

interface PauseNoticeProps {
  readonly reason: RunPause;
  readonly onResume: () => void;
}

/** Why a run stands still, and what to do next; a failure leads to where it is mended. */
export function PauseNotice({ reason, onResume }: PauseNoticeProps) {
  return (
    <div class="pause">
      <p class={reason.kind === 'asked' ? 'muted' : 'warning'}>
        {reason.kind !== 'asked' && <Icon name="alert" />} {t(`runs_pause_${reason.kind}`)}
      </p>
      {'failure' in reason && (
        <FailureNotice
          failure={reason.failure}
          onNext={(failure) => void takeNextStep(failure, onResume)}
        />
      )}
    </div>
  );
}
