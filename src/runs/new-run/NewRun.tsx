import './new-run.css';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ownFailure } from '../../failure/failure';
import { isProduction } from '../../pass/ids/environment';
import { isForbidden } from '../../storage/managed';
import type { TempPass } from '../../storage/temp-passes';
import { formatRoughly } from '../../text/format';
import { t } from '../../text/t';
import { TypedMvpdIdDialog } from '../../view/dialog/TypedMvpdIdDialog';
import { ElsewhereButton } from '../../view/elsewhere/ElsewhereButton';
import { FailureNotice } from '../../view/FailureNotice';
import { DropTarget } from '../../view/files/DropTarget';
import { useDropAndPaste } from '../../view/files/use-drop-and-paste';
import { leadsOn, openSettings } from '../../view/open-pages';
import { takeNextStep } from '../../view/take-next-step';
import type { PickedTempPass } from '../../view/temp-pass/TempPassPicker';
import { UnlockForm } from '../../view/UnlockForm';
import { MendingContext } from '../../view/use-next-step';
import type { Beginning } from '../address/address';
import { PaceFields } from '../pace/PaceFields';
import { secondsFor, throttledRate } from '../pace/pace';
import type { ListSource } from '../reading/list-source';
import type { SavedForRuns } from '../saved/saved-for-runs';
import { ColumnFields } from './ColumnFields';
import { Found, LeftOutOf } from './Found';
import { ListField } from './ListField';
import { TempPassField } from './TempPassField';
import { type NewRunModel, useNewRun } from './use-new-run';

interface NewRunProps {
  readonly saved: SavedForRuns;
  readonly choice: PickedTempPass;
  readonly from: Beginning['from'];
  /** What failed in another run, where it begins with that. */
  readonly failed: ListSource | undefined;
  /** Whether another run is under way: one goes at a time. */
  readonly isOtherUnderWay: boolean;
  readonly onStarted: (runId: string) => void;
  /** What stands below it as long as there is no list. */
  readonly children: ComponentChildren;
}

/** Makes a run: which Temp Pass, which list, and what is in that before anything is sent. */
export function NewRun(props: NewRunProps) {
  const { saved, choice, from, failed, isOtherUnderWay, onStarted, children } = props;
  const tempPass = choice.selected;
  const model = useNewRun({ tempPass, from, failed, onStarted });
  const { source, reading, sending, take } = model;
  const isPromotional = tempPass.kind === 'promotional';
  const field = useRef<HTMLTextAreaElement>(null);
  const isForbiddenHere = isForbidden(saved.policy, tempPass.environment, false);
  const isDragging = useDropAndPaste((files, text) => receive(files, text));
  const mending = { tempPass, applications: saved.applications, ...leadsOn };

  function receive(files: readonly File[], text: string) {
    const [file] = files;
    if (file !== undefined) take({ kind: 'file', file });
    else take(text === '' ? undefined : { kind: 'text', text, source: 'list' });
  }
  /** What is changed in a list of another page stays that of the page. */
  function type(text: string) {
    const origin = source?.kind === 'text' ? source.source : 'list';
    take(text === '' ? undefined : { kind: 'text', text, source: origin });
  }
  const refused = refusedWords(model);
  const preview = reading.state === 'read' ? reading.preview : undefined;
  return (
    <MendingContext.Provider value={mending}>
      <section class="new-run" aria-labelledby="new-run-title">
        <h2 id="new-run-title">{t('runs_new')}</h2>
        <form onSubmit={(event) => event.preventDefault()}>
          <TempPassField choice={choice} />
          <ListField
            source={source}
            isPromotional={isPromotional}
            refused={refused}
            onText={type}
            onFiles={(files) => receive(files, '')}
            onClear={() => take(undefined)}
            place={field}
          />
          {reading.state === 'reading' && (
            <p role="status" class="muted">
              {t('runs_reading', { percent: Math.floor(reading.part * 100) })}
            </p>
          )}
          {preview && <Found preview={preview} />}
          {preview?.columns && (
            <ColumnFields
              columns={preview.columns.read}
              sample={preview.columns.sample}
              isPromotional={isPromotional}
              onChange={model.setColumns}
            />
          )}
          {preview && preview.targets.length > 0 && (
            <>
              <PaceFields pace={model.pace} onChange={model.changePace} />
              <p class="muted note">{estimateWords(preview.targets.length, model.pace.rate)}</p>
            </>
          )}
          {isForbiddenHere && (
            <FailureNotice failure={ownFailure('forbiddenByPolicy')} onNext={openSettings} />
          )}
          {isOtherUnderWay && preview && <p class="warning">{t('runs_oneAtATime')}</p>}
          {sending.state === 'idle' && sending.failed && (
            <FailureNotice
              failure={sending.failed}
              onNext={(failure) => void takeNextStep(failure, model.forgetFailure)}
            />
          )}
          {preview && preview.targets.length > 0 && !saved.isLocked && (
            <Start
              model={model}
              tempPass={tempPass}
              isBarred={isForbiddenHere || isOtherUnderWay}
            />
          )}
        </form>
        {saved.isLocked && <UnlockForm />}
        {preview && <LeftOutOf preview={preview} />}
      </section>
      {source === undefined && children}
      {isDragging && <DropTarget />}
    </MendingContext.Provider>
  );
}

interface StartProps {
  readonly model: NewRunModel;
  readonly tempPass: TempPass;
  /** Whether a start would be refused. */
  readonly isBarred: boolean;
}

function Start({ model: { ready, sending, start }, tempPass, isBarred }: StartProps) {
  const [isAsking, setAsking] = useState(false);
  const isReal = isProduction(tempPass.environment);
  const isDisabled = ready === undefined || isBarred;
  return (
    <div class="actions">
      <button
        type="button"
        class={isReal ? 'button primary production' : 'button primary'}
        aria-disabled={isDisabled}
        onClick={() => {
          if (isDisabled) return;
          if (isReal) setAsking(true);
          else void start();
        }}
      >
        {t('runs_start')}
      </button>
      <ElsewhereButton tempPass={tempPass} list={ready && (() => ready.targets)} />
      {sending.state === 'sending' && (
        <span role="status" class="muted">
          {t('runs_handing', { count: sending.handed })}
        </span>
      )}
      {isAsking && ready !== undefined && (
        <TypedMvpdIdDialog
          tempPass={tempPass}
          title={t('runs_confirmTitle', { count: ready.targets.length })}
          action={t('runs_start')}
          kind="primary production"
          onClose={() => setAsking(false)}
          onConfirm={(typed) => {
            setAsking(false);
            void start(typed);
          }}
        >
          <p>{t('runs_confirmNote')}</p>
        </TypedMvpdIdDialog>
      )}
    </div>
  );
}

function refusedWords({ reading, isLost }: NewRunModel): string | undefined {
  if (isLost) return t('runs_lost');
  return reading.state === 'refused' ? t(`runs_refused_${reading.refusal}`) : undefined;
}

function estimateWords(count: number, rate: number): string {
  const time = formatRoughly(secondsFor(count, rate));
  if (rate <= throttledRate) return t('runs_estimate', { time });
  const slow = formatRoughly(secondsFor(count, throttledRate));
  return t('runs_estimateThrottled', { time, slow });
}
