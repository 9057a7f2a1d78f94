import { useState } from 'preact/hooks';
import { type Failure, ownFailure } from '../failure';
import { resetCurl } from '../pass/curl';
import type { EveryTarget, SingleTarget } from '../pass/reset';
import type { RegisteredApplication } from '../storage/applications';
import { isForbidden, type Policy } from '../storage/managed';
import type { ResetRecord } from '../storage/resets';
import { selectedTempPass } from '../storage/selected-temp-pass';
import { keyHashOf, resourceIdsOf, type TempPass } from '../storage/temp-passes';
import { popupText } from '../text/popup';
import { CopyButton } from '../ui/CopyButton';
import { EveryDialog } from './EveryDialog';
import { unsavedTempPass } from './matching-temp-pass';
import { ResetForm } from './ResetForm';
import { ResetStatus } from './ResetStatus';
import { TrialLine } from './TrialLine';
import { UnlockForm } from './UnlockForm';
import { useEarlyEnter } from './use-early-enter';
import { type Kept, keepDeviceId, targetsOf, useEnteredIds } from './use-entered-ids';
import type { SeenPage } from './use-page';
import { useResets } from './use-resets';
import { useStartTrial } from './use-start-trial';
import { useTempPass } from './use-temp-pass';
import { type SentReset, useTrial } from './use-trial';
import { enteredViewer, sameViewer, viewerOf } from './viewer-of';

interface ResetPanelProps {
  tempPasses: readonly TempPass[];
  applications: readonly RegisteredApplication[];
  policy: Policy;
  /** The Temp Pass and the IDs with which the window opens. */
  startWith: Kept & { tempPass: TempPass };
  resets: readonly ResetRecord[];
  page: SeenPage;
  /** Whether the secrets are locked: then nothing can be reset. */
  locked: boolean;
  onShow: (deviceId: string) => void;
}

/** Form, status line and what stands apart below them. */
export function ResetPanel(props: ResetPanelProps) {
  const { tempPasses, applications, policy, startWith, resets, page, locked, onShow } = props;
  const choice = useTempPass(tempPasses, startWith.tempPass, page);
  const { selected } = choice;
  const ids = useEnteredIds(startWith, page, keyHashOf(selected));
  const { run, next, busy, record, failed } = useResets(resets, selected.id);
  const [every, setEvery] = useState<{ kind: EveryTarget['kind']; tempPass: TempPass }>();
  const [asked, setAsked] = useState(false);
  const [sent, setSent] = useState<SentReset & { only: SingleTarget['kind'] | undefined }>();
  const forbidden = isForbidden(policy, selected.environment, false);
  const promotional = selected.kind === 'promotional';
  const early = useEarlyEnter(ids.source, selected, page, (only) => void send(only));
  const trial = useTrial({
    tempPass: selected,
    applications: locked ? [] : applications,
    viewer: viewerOf(selected, ids.device, ids.key),
    typed: ids.typed,
    record,
    resetting: busy,
    sent,
  });
  const start = useStartTrial(selected.id, record?.id);

  /** @param only one of device and key, where both are in the form */
  async function send(only?: SingleTarget['kind']) {
    setAsked(true);
    const targets = await targetsOf(ids.entered, promotional, only);
    if (targets === undefined || busy) return;
    const viewer = trial.shown && (await enteredViewer(selected, ids.entered));
    const before = sameViewer(viewer, trial.viewer) ? trial.known : undefined;
    const id = crypto.randomUUID();
    setSent({ id, viewer, only });
    setAsked(false);
    choice.settle();
    start.forget();
    void selectedTempPass.set({ id: selected.id });
    keepDeviceId(ids.entered.deviceId);
    const reset = await run({
      type: 'reset',
      id,
      tempPassId: selected.id,
      targets,
      viewer,
      before,
    });
    if (reset === undefined) trial.readAgain();
  }

  async function startTrial() {
    choice.settle();
    const viewer = await enteredViewer(selected, ids.entered);
    if (viewer === undefined) return;
    await start.start(viewer);
    trial.readAgain();
  }

  function submit(only?: SingleTarget['kind']) {
    if (locked) return;
    if (early.isEarly) early.wait(only);
    else void send(only);
  }

  /** Trying everybody again takes the typed confirmation again; one of two stays that one. */
  function again() {
    const kinds = record?.parts.map(({ target }) => target.kind) ?? [];
    const [kind] = kinds;
    if (failed !== undefined || kind === undefined) submit(sent?.only);
    else if (kind === 'everyDevice' || kind === 'everyKey') setEvery({ kind, tempPass: selected });
    else submit(promotional && kinds.length === 1 ? kind : undefined);
  }

  /** What is granted now was missing when the trial was read. */
  async function mendTrial(failure: Failure) {
    await next(failure, trial.readAgain);
    if (failure.next === 'grantAccess') trial.readAgain();
  }

  async function curl() {
    setAsked(true);
    const targets = await targetsOf(ids.entered, promotional);
    return targets?.map((target) => resetCurl(selected, target)).join('\n');
  }

  const kinds: EveryTarget['kind'][] = promotional ? ['everyDevice', 'everyKey'] : ['everyDevice'];
  const offered = isForbidden(policy, selected.environment, true) ? [] : kinds;
  return (
    <>
      <main>
        <ResetForm
          tempPasses={tempPasses}
          choice={choice}
          unsaved={unsavedTempPass(tempPasses, page)}
          page={page}
          onShow={onShow}
          ids={ids}
          showEmpty={asked}
          locked={locked}
          busy={early.isWaiting ? 'looking' : busy && 'resetting'}
          forbidden={forbidden}
          trial={
            trial.shown && (
              <TrialLine
                shown={trial.shown}
                titles={promotional ? resourceIdsOf(selected).length : undefined}
                starting={start.busy}
                onStart={trial.viewer && !forbidden ? () => void startTrial() : undefined}
                onReadAgain={trial.readAgain}
                onNext={(failure) => void mendTrial(failure)}
              />
            )
          }
          onSubmit={submit}
          onOnly={submit}
        />
        {locked && <UnlockForm />}
        <ResetStatus
          record={record}
          failed={forbidden ? ownFailure('forbiddenByPolicy') : failed}
          busy={busy}
          promotional={promotional}
          started={start.started}
          ready={locked ? '' : readyText(ids, promotional)}
          onNext={(failure) => void next(failure, again)}
        />
      </main>
      <div class="everybody-row">
        {!locked &&
          offered.map((kind) => (
            <button
              key={kind}
              type="button"
              class="button quiet danger"
              onClick={() => setEvery({ kind, tempPass: selected })}
            >
              {popupText.every[kind].open}
            </button>
          ))}
        <span class="end">
          <CopyButton text={curl} name={popupText.copyCurl} label={popupText.curl} />
        </span>
      </div>
      {every !== undefined && (
        <EveryDialog
          tempPass={every.tempPass}
          target={every.kind}
          onClose={() => setEvery(undefined)}
          onConfirm={(confirmation) => {
            setEvery(undefined);
            start.forget();
            const tempPassId = every.tempPass.id;
            void run({ type: 'resetEvery', tempPassId, target: every.kind, confirmation });
          }}
        />
      )}
    </>
  );
}

function readyText(ids: ReturnType<typeof useEnteredIds>, promotional: boolean): string {
  const { ready } = popupText;
  if (!promotional) return ids.device.ok ? ready.device : '';
  const key = ids.key?.ok === true;
  if (ids.device.ok) return key ? ready.both : ready.deviceAlone;
  return key ? ready.key : '';
}
