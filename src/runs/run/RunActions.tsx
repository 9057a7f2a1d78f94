import { useState } from 'preact/hooks';
import { sendCommand } from '../../messages/send-command';
import { isProduction } from '../../pass/ids/environment';
import { hasEnded } from '../../storage/runs/run-record';
import type { TempPass } from '../../storage/temp-passes';
import { t } from '../../text/t';
import { nextFocus } from '../../ui/keep-focus';
import { ConfirmDialog } from '../../view/dialog/ConfirmDialog';
import { TypedMvpdIdDialog } from '../../view/dialog/TypedMvpdIdDialog';
import { ElsewhereButton } from '../../view/elsewhere/ElsewhereButton';
import { FailureNotice } from '../../view/FailureNotice';
import { takeNextStep } from '../../view/take-next-step';
import { ExportButtons } from './ExportButtons';
import type { ShownRun } from './use-run';
import type { RunCommands } from './use-run-commands';

interface RunActionsProps {
  readonly shown: ShownRun;
  /** That of the run, where it is saved still. */
  readonly tempPass: TempPass | undefined;
  readonly commands: RunCommands;
  /** Whether nothing may be sent: the secrets are locked. */
  readonly isLocked: boolean;
  /** Makes a new run of what failed. */
  readonly onNewFromFailed: () => void;
  readonly onDeleted: () => void;
}

/** What can be done with a run now. */
export function RunActions(props: RunActionsProps) {
  const { shown, tempPass, commands, isLocked, onNewFromFailed, onDeleted } = props;
  const { run, items, isWhole } = shown;
  const { state, counts } = run;
  const [ending, setEnding] = useState<'cancelRun' | 'deleteRun'>();
  const kind = isProduction(run.environment) ? 'button primary production' : 'button primary';
  const isOver = hasEnded(run);
  const doubtful = counts.failed + counts.unknown;
  const mayCancel = state.kind === 'running' || state.kind === 'paused';
  return (
    <>
      <div class="actions">
        {state.kind === 'running' && (
          <button type="button" class="button" {...{ [nextFocus]: '' }} onClick={commands.pause}>
            {t('runs_pause')}
          </button>
        )}
        {state.kind === 'paused' && (
          <button
            type="button"
            class={kind}
            {...{ [nextFocus]: '' }}
            aria-disabled={isLocked}
            onClick={() => isLocked || commands.goOn('resumeRun')}
          >
            {t('runs_resume')}
          </button>
        )}
        {mayCancel && (
          <button type="button" class="button" onClick={() => setEnding('cancelRun')}>
            {t('runs_cancel')}
          </button>
        )}
        {isOver && doubtful > 0 && (
          <>
            <button
              type="button"
              class={kind}
              {...{ [nextFocus]: '' }}
              aria-disabled={isLocked}
              onClick={() => isLocked || commands.goOn('retryFailed')}
            >
              {t('runs_retry', { count: doubtful })}
            </button>
            <button
              type="button"
              class="button"
              aria-disabled={!isWhole}
              onClick={() => isWhole && onNewFromFailed()}
            >
              {t('runs_newFromFailed')}
            </button>
          </>
        )}
        <ExportButtons shown={shown} />
        {tempPass && (
          <ElsewhereButton
            tempPass={tempPass}
            list={isWhole && items.length > 0 ? () => items.targets() : undefined}
          />
        )}
        {!mayCancel && (
          <button type="button" class="button danger" onClick={() => setEnding('deleteRun')}>
            {t('runs_delete')}
          </button>
        )}
      </div>
      {commands.failed && (
        <FailureNotice
          failure={commands.failed}
          onNext={(failure) => void takeNextStep(failure, commands.forgetFailure)}
        />
      )}
      {ending !== undefined && (
        <ConfirmDialog
          title={t(`runs_${ending}Title`)}
          note={t(`runs_${ending}Note`)}
          action={ending === 'cancelRun' ? t('runs_cancel') : t('runs_delete')}
          // “Cancel” beside “Cancel run” could mean either.
          keep={ending === 'cancelRun' ? t('runs_keepRunning') : undefined}
          act={() => sendCommand({ type: ending, runId: run.id })}
          onClose={(isDone) => {
            setEnding(undefined);
            if (isDone && ending === 'deleteRun') onDeleted();
          }}
        />
      )}
      {commands.asked !== undefined && (
        <TypedMvpdIdDialog
          tempPass={run}
          title={t('runs_confirmTitle', {
            count: commands.asked === 'retryFailed' ? doubtful : run.left,
          })}
          action={
            commands.asked === 'retryFailed'
              ? t('runs_retry', { count: doubtful })
              : t('runs_resume')
          }
          kind="primary production"
          onClose={commands.giveUp}
          onConfirm={commands.confirm}
        >
          <p>{t('runs_confirmNote')}</p>
        </TypedMvpdIdDialog>
      )}
    </>
  );
}
