import { useRef } from 'preact/hooks';
import { resourceIdsOf } from '../storage/temp-passes';
import { t } from '../text/t';
import { Announcer } from '../ui/Announcer';
import { CopyButton } from '../ui/CopyButton';
import { ResetStatus } from '../view/result/ResetStatus';
import { UnlockForm } from '../view/UnlockForm';
import { ResetForm } from './form/ResetForm';
import { ResetEveryoneDialog } from './ResetEveryoneDialog';
import { UnknownReset } from './result/UnknownReset';
import { StartResult } from './trial/StartResult';
import { TrialLine } from './trial/TrialLine';
import { type ResetPanelInput, type ResetPanelModel, useResetPanel } from './use-reset-panel';

/** Form, status line and what stands apart below them. */
export function ResetPanel(input: ResetPanelInput) {
  const { locked } = input;
  const model = useResetPanel(input);
  const { choice, form, resets, trial, everyone } = model;
  const { started } = trial.start;
  const main = useRef<HTMLElement>(null);
  const state = {
    showEmpty: form.asked,
    locked,
    busy: form.isWaiting ? ('looking' as const) : resets.busy && ('resetting' as const),
    forbidden: model.forbidden,
  };
  return (
    <>
      <main ref={main}>
        <ResetForm
          choice={choice}
          ids={model.ids}
          seen={input.seen}
          state={state}
          trial={<Trial model={model} />}
          onSubmit={form.submit}
        />
        {locked && <UnlockForm inPlaceOfReset />}
        <ResetStatus
          news={model.news}
          notSent={form.notSent}
          busy={resets.busy}
          promotional={model.promotional}
          ready={model.ready}
          onNext={model.mendReset}
        >
          {started && <StartResult started={started} onNext={model.mendTrial} />}
        </ResetStatus>
        <UnknownReset
          records={resets.records}
          shownId={resets.news.state === 'record' ? resets.news.record.id : undefined}
        />
      </main>
      <Announcer of={main} />
      <div class="everybody-row">
        {everyone.offered.map((target) => (
          <button
            key={target}
            type="button"
            class="button button-text danger"
            onClick={() => everyone.open(target)}
          >
            {t(`popup_every_${target}_open`)}
          </button>
        ))}
        <span class="align-end">
          <CopyButton text={form.curl} name={t('popup_copyCurl')} label={t('popup_curl')} />
        </span>
      </div>
      {everyone.asked !== undefined && (
        <ResetEveryoneDialog
          tempPass={everyone.asked.tempPass}
          target={everyone.asked.target}
          onClose={everyone.close}
          onConfirm={everyone.confirm}
        />
      )}
    </>
  );
}

function Trial({ model: { choice, promotional, forbidden, form, trial, mendTrial } }: TrialProps) {
  if (trial.shown === undefined) return null;
  const mayStart = trial.viewer !== undefined && !forbidden;
  return (
    <TrialLine
      shown={trial.shown}
      isNews={!trial.isVerified}
      titles={promotional ? resourceIdsOf(choice.selected).length : undefined}
      starting={trial.start.busy}
      onStart={mayStart ? () => void form.startTrial() : undefined}
      onReadAgain={trial.readAgain}
      onNext={mendTrial}
    />
  );
}

interface TrialProps {
  readonly model: ResetPanelModel;
}
