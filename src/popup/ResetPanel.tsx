import { useRef } from 'preact/hooks';
import { hasSidePanel } from '../messages/side-panel';
import { resourceIdsOf } from '../storage/temp-passes';
import { t } from '../text/t';
import { Announcer } from '../ui/Announcer';
import { CopyButton } from '../ui/CopyButton';
import { Icon } from '../ui/Icon';
import { NameDeviceDialog } from '../view/devices/NameDeviceDialog';
import { leadsOn } from '../view/open-pages';
import { ResetStatus } from '../view/result/ResetStatus';
import { UnlockForm } from '../view/UnlockForm';
import { MendingContext } from '../view/use-next-step';
import { ResetForm } from './form/ResetForm';
import { KeysLine } from './keys/KeysLine';
import { ResetAndReload } from './observed/ResetAndReload';
import { PastedRequest } from './pasted/PastedRequest';
import { ResetEveryoneDialog } from './ResetEveryoneDialog';
import { Recent } from './recent/Recent';
import { UnknownReset } from './result/UnknownReset';
import { NoTrials } from './trial/NoTrials';
import { StartQuestion } from './trial/StartQuestion';
import { StartResult } from './trial/StartResult';
import { TrialLine } from './trial/TrialLine';
import { type ResetPanelInput, type ResetPanelModel, useResetPanel } from './use-reset-panel';
import { useSaidInSight } from './use-said-in-sight';

/** Form, status line and what stands apart below them. */
export function ResetPanel(input: ResetPanelInput) {
  const { locked } = input;
  const model = useResetPanel(input);
  const { choice, form, resets, names, trial, everyone } = model;
  const { started } = trial.start;
  const main = useRef<HTMLElement>(null);
  useSaidInSight(main, model.news, form.notSent);
  const state = {
    showEmpty: form.asked,
    locked,
    busy: form.isWaiting ? ('looking' as const) : resets.busy && ('resetting' as const),
    forbidden: model.forbidden,
  };
  const { applications } = input.saved;
  const mending = {
    ...{ tempPass: choice.selected, applications, device: names.current },
    ...leadsOn,
  };
  return (
    <MendingContext.Provider value={mending}>
      <main ref={main}>
        {model.refused !== undefined && (
          <ResetAndReload
            refused={model.refused}
            tempPass={choice.selected}
            busy={state.busy !== false}
            onPress={() => form.submit({ thenReload: model.refused?.tabId })}
          />
        )}
        <ResetForm
          choice={choice}
          ids={model.ids}
          seen={input.seen}
          names={names}
          state={state}
          trial={<Trial model={model} mayLack={!locked && applications.length > 0} />}
          onSubmit={form.submit}
          onSubmitAndStart={form.submitAndStart}
        />
        {locked && <UnlockForm inPlaceOfReset />}
        <ResetStatus
          news={model.news}
          notSent={form.notSent}
          busy={resets.busy}
          promotional={model.promotional}
          ready={model.ready}
          onNext={model.mendReset}
          more={<NextTrialResult model={model} />}
        >
          {form.nextTrial.isAsking ? (
            <Question model={model} />
          ) : model.pasted.shown !== undefined ? (
            <PastedRequest
              pasted={model.pasted}
              ids={model.ids}
              saved={{ tempPasses: choice.saved, devices: names.known }}
              policy={input.saved.policy}
            />
          ) : (
            started &&
            !isStartedWith(model) && <StartResult started={started} onNext={model.mendTrial} />
          )}
        </ResetStatus>
        <UnknownReset
          records={resets.records}
          shownId={resets.news.state === 'record' ? resets.news.record.id : undefined}
        />
        <Recent known={names.known} {...model.recent} />
      </main>
      <Announcer of={main} />
      <div class="everybody-row">
        {everyone.offered.map((target, _, { length }) => (
          <button
            key={target}
            type="button"
            class="button button-text danger"
            title={t(`popup_every_${target}_warning`)}
            onClick={() => everyone.open(target)}
          >
            {t(length > 1 ? `popup_every_${target}_openOfTwo` : `popup_every_${target}_open`)}
          </button>
        ))}
        <span class="align-end">
          <CopyButton text={form.curl} name={t('popup_copyCurl')} label={t('popup_curl')} />
        </span>
      </div>
      <KeysLine
        mayReset={!locked && !model.forbidden}
        mayStart={trial.shown !== undefined}
        last={locked ? undefined : resets.records[0]}
        hasOthers={names.choices.some(({ group }) => group !== 'named')}
        hasTempPasses={choice.saved.length > 1}
        mayOpenPanel={input.seen.surface.kind === 'popup' && hasSidePanel()}
      />
      {names.naming !== undefined && (
        <NameDeviceDialog deviceId={names.naming} known={names.known} onClose={names.close} />
      )}
      {everyone.asked !== undefined && (
        <ResetEveryoneDialog
          tempPass={everyone.asked.tempPass}
          target={everyone.asked.target}
          onClose={everyone.close}
          onConfirm={everyone.confirm}
        />
      )}
    </MendingContext.Provider>
  );
}

interface PartProps {
  readonly model: ResetPanelModel;
}

/** @param mayLack whether it is said that no application may read it */
function Trial({ model, mayLack }: PartProps & { readonly mayLack: boolean }) {
  const { forbidden, form, trial } = model;
  if (trial.shown === undefined) return mayLack ? <NoTrials /> : null;
  const mayStart = trial.viewer !== undefined && !forbidden;
  return (
    <TrialLine
      shown={trial.shown}
      isNews={!trial.isVerified}
      titles={titlesOf(model)}
      starting={trial.start.busy}
      onStart={mayStart ? () => void form.startTrial() : undefined}
      onReadAgain={trial.readAgain}
      onNext={model.mendTrial}
    />
  );
}

/** How many titles a start uses; undefined where none are counted. */
function titlesOf({ promotional, choice }: ResetPanelModel): number | undefined {
  return promotional ? resourceIdsOf(choice.selected).length : undefined;
}

/** Whether the last start belongs to the reset that is shown: then both are. */
function isStartedWith({ news, form }: ResetPanelModel): boolean {
  return news.state === 'record' && news.record.id === form.nextTrial.startedAfter;
}

/** Whether a reset may start the next trial. */
function Question({ model }: PartProps) {
  const { submit, nextTrial } = model.form;
  return (
    <StartQuestion
      titles={titlesOf(model)}
      onStart={() => {
        nextTrial.allow();
        submit({ start: true });
      }}
      onOnlyReset={() => submit()}
      onCancel={nextTrial.forget}
    />
  );
}

/** What became of the next trial, above the reset that it was to follow. */
function NextTrialResult({ model }: PartProps) {
  const { notStarted } = model.form.nextTrial;
  const { started } = model.trial.start;
  if (notStarted !== undefined) {
    return (
      <p class="unknown" data-said="">
        <Icon name="alert" />
        {t(`nextTrial_not_${notStarted}`)}
      </p>
    );
  }
  if (started === undefined || !isStartedWith(model)) return null;
  return <StartResult started={started} onNext={model.mendTrial} />;
}
