import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../failure/failure';
import type { EveryTarget } from '../pass/reset/reset';
import type { RegisteredApplication } from '../storage/applications';
import { isForbidden, type Policy } from '../storage/managed';
import { isResetting, type ResetRecord } from '../storage/resets';
import { keyHashOf, resourceIdsOf, type TempPass } from '../storage/temp-passes';
import { popupText } from '../text/popup';
import { Announcer } from '../ui/Announcer';
import { CopyButton } from '../ui/CopyButton';
import { ResetStatus } from '../view/result/ResetStatus';
import { forbiddenNews, targetsOfNews } from '../view/result/reset-news';
import { useResets } from '../view/result/use-resets';
import { UnlockForm } from '../view/UnlockForm';
import { isJustChanged } from './form/id-in-form';
import { ResetForm } from './form/ResetForm';
import { type Kept, useFormIds } from './form/use-form-ids';
import { useTempPass } from './form/use-temp-pass';
import { unsavedTempPass } from './page/matching-temp-pass';
import type { SeenPage } from './page/use-page';
import { ResetEveryoneDialog } from './ResetEveryoneDialog';
import { UnknownReset } from './result/UnknownReset';
import { StartResult } from './trial/StartResult';
import { TrialLine } from './trial/TrialLine';
import { useStartTrial } from './trial/use-start-trial';
import { type SentReset, useTrial } from './trial/use-trial';
import { viewerOf } from './trial/viewer';
import { useSubmit } from './use-submit';

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
  /** Whether Enter came before there was a form to take it. */
  pressedBefore: boolean;
  onShow: (deviceId: string) => void;
}

/** Form, status line and what stands apart below them. */
export function ResetPanel(props: ResetPanelProps) {
  const { tempPasses, applications, policy, startWith, page, locked, onShow } = props;
  const choice = useTempPass(tempPasses, startWith.tempPass, page);
  const { selected } = choice;
  const ids = useFormIds(startWith, page, keyHashOf(selected));
  const resets = useResets(props.resets, {
    tempPassId: selected.id,
    deviceId: ids.device.ok ? ids.device.value : undefined,
    key: ids.key?.ok ? ids.key.value.key : undefined,
  });
  const { news, busy } = resets;
  /** Of whomever: another one may have changed the trial that is shown. */
  const newest = resets.records.find((one) => one.tempPassId === selected.id);
  const [every, setEvery] = useState<{ kind: EveryTarget['kind']; tempPass: TempPass }>();
  const [sent, setSent] = useState<SentReset>();
  const main = useRef<HTMLElement>(null);
  const forbidden = isForbidden(policy, selected.environment, false);
  const promotional = selected.kind === 'promotional';
  const viewer = viewerOf(selected, ids.device, ids.key);
  const start = useStartTrial(selected.id, viewer, newest?.id);
  const trial = useTrial({
    tempPass: selected,
    applications: locked ? [] : applications,
    viewer,
    typed: ids.typed,
    record: newest,
    resetting: busy || (newest !== undefined && isResetting(newest)),
    sent,
    start,
  });
  const form = useSubmit({
    ids,
    choice,
    page,
    resets,
    trial,
    start,
    locked,
    forbidden,
    onSent: setSent,
    pressedBefore: props.pressedBefore,
  });

  /** Trying everybody again takes the typed confirmation again; one of two stays that one. */
  function again() {
    const kinds = targetsOfNews(news).map(({ kind }) => kind);
    const [kind] = kinds;
    if (kind === 'everyDevice' || kind === 'everyKey') setEvery({ kind, tempPass: selected });
    else form.submit(promotional && kinds.length === 1 ? kind : undefined);
  }

  /** What is granted now was missing when the trial was read. */
  async function mendTrial(failure: Failure) {
    if (!(await resets.next(failure, trial.readAgain))) return;
    start.forget();
    trial.readAgain();
  }

  function resetEvery({ kind, tempPass }: NonNullable<typeof every>, typedMvpdId: string) {
    setEvery(undefined);
    start.forget();
    const id = crypto.randomUUID();
    void resets.run(
      { type: 'resetEvery', id, tempPassId: tempPass.id, target: kind, typedMvpdId },
      [{ kind }],
    );
  }

  const kinds: EveryTarget['kind'][] = promotional ? ['everyDevice', 'everyKey'] : ['everyDevice'];
  const offered = isForbidden(policy, selected.environment, true) ? [] : kinds;
  return (
    <>
      <main ref={main}>
        <ResetForm
          tempPasses={tempPasses}
          choice={choice}
          unsaved={unsavedTempPass(tempPasses, page)}
          page={page}
          onShow={onShow}
          ids={ids}
          showEmpty={form.asked}
          locked={locked}
          busy={form.isWaiting ? 'looking' : busy && 'resetting'}
          forbidden={forbidden}
          trial={
            trial.shown && (
              <TrialLine
                shown={trial.shown}
                isNews={trial.isVerified === false}
                titles={promotional ? resourceIdsOf(selected).length : undefined}
                starting={start.busy}
                onStart={trial.viewer && !forbidden ? () => void form.startTrial() : undefined}
                onReadAgain={trial.readAgain}
                onNext={(failure) => void mendTrial(failure)}
              />
            )
          }
          onSubmit={form.submit}
          onOnly={form.submit}
        />
        {locked && <UnlockForm />}
        <ResetStatus
          news={forbidden ? forbiddenNews : news}
          notSent={form.notSent}
          busy={busy}
          promotional={promotional}
          ready={locked ? '' : readyText(ids, promotional)}
          onNext={(failure) => void resets.next(failure, again)}
        >
          {start.started && (
            <StartResult started={start.started} onNext={(failure) => void mendTrial(failure)} />
          )}
        </ResetStatus>
        <UnknownReset
          records={resets.records}
          shownId={news.state === 'record' ? news.record.id : undefined}
        />
      </main>
      <Announcer of={main} />
      <div class="everybody-row">
        {!locked &&
          offered.map((kind) => (
            <button
              key={kind}
              type="button"
              class="button button-text danger"
              onClick={() => setEvery({ kind, tempPass: selected })}
            >
              {popupText.every[kind].open}
            </button>
          ))}
        <span class="align-end">
          <CopyButton text={form.curl} name={popupText.copyCurl} label={popupText.curl} />
        </span>
      </div>
      {every !== undefined && (
        <ResetEveryoneDialog
          tempPass={every.tempPass}
          target={every.kind}
          onClose={() => setEvery(undefined)}
          onConfirm={(typedMvpdId) => resetEvery(every, typedMvpdId)}
        />
      )}
    </>
  );
}

function readyText(ids: ReturnType<typeof useFormIds>, promotional: boolean): string {
  const { ready } = popupText;
  if (isJustChanged(ids.id)) return ready.changed;
  if (!promotional) return ids.device.ok ? ready.device : '';
  const key = ids.key?.ok === true;
  if (ids.device.ok) return key ? ready.both : ready.deviceAlone;
  return key ? ready.key : '';
}
