import { useEffect, useState } from 'preact/hooks';
import { resetCurl } from '../pass/curl';
import { type EveryTarget, isEvery } from '../pass/reset';
import type { ResetRecord } from '../storage/resets';
import { selectedTempPass } from '../storage/selected-temp-pass';
import type { TempPass } from '../storage/temp-passes';
import { popupText } from '../text/popup';
import { EveryDialog } from './EveryDialog';
import { matchingTempPass, unsavedTempPass } from './matching-temp-pass';
import { ResetForm } from './ResetForm';
import { ResetStatus } from './ResetStatus';
import { type Entered, keepDeviceId, targetsOf, useEnteredIds } from './use-entered-ids';
import type { SeenPage } from './use-page';
import { useResets } from './use-resets';

interface ResetPanelProps {
  tempPasses: readonly TempPass[];
  selected: TempPass;
  resets: readonly ResetRecord[];
  startWith: Entered;
  page: SeenPage;
  onShow: (deviceId: string) => void;
}

/** Form, status line and what stands apart below them. */
export function ResetPanel(props: ResetPanelProps) {
  const { tempPasses, resets, page } = props;
  const ids = useEnteredIds(props.startWith, page);
  const [chosenHere, setChosenHere] = useState(false);
  const match = chosenHere ? undefined : matchingTempPass(tempPasses, props.selected, page);
  const selected = match ?? props.selected;
  const { run, next, busy, record, failed } = useResets(resets, selected.id);
  const [every, setEvery] = useState<EveryTarget['kind']>();
  const [asked, setAsked] = useState(false);
  const [copied, setCopied] = useState<string>();
  const [waiting, setWaiting] = useState(false);
  const promotional = selected.kind === 'promotional';
  /** The page may still fill in another device ID than the one that stands there. */
  const unsettled = ids.open && page.state === 'reading';

  // Kept, so that a right click is about the same Temp Pass.
  const matchId = match?.id;
  useEffect(() => {
    if (matchId !== undefined) void selectedTempPass.set({ id: matchId });
  }, [matchId]);

  // Enter that came before the page had spoken.
  useEffect(() => {
    if (!waiting || unsettled) return;
    setWaiting(false);
    void submit();
  });

  async function submit() {
    if (unsettled) return setWaiting(true);
    setAsked(true);
    const targets = await targetsOf(ids.entered, promotional);
    if (targets !== undefined && !busy) {
      setAsked(false);
      keepDeviceId(ids.entered.deviceId);
      await run({ type: 'reset', tempPassId: selected.id, targets });
    }
  }

  /** Trying everybody again takes the typed confirmation again. */
  function again() {
    const target = record?.parts[0]?.target;
    if (failed === undefined && target !== undefined && isEvery(target)) setEvery(target.kind);
    else void submit();
  }

  async function copy() {
    setAsked(true);
    const targets = await targetsOf(ids.entered, promotional);
    if (targets === undefined) return;
    const lines = targets.map((target) => resetCurl(selected, target));
    await navigator.clipboard.writeText(lines.join('\n')).then(
      () => setCopied(popupText.copied),
      () => setCopied(popupText.copyFailed),
    );
  }

  const offered: EveryTarget['kind'][] = promotional
    ? ['everyDevice', 'everyKey']
    : ['everyDevice'];
  return (
    <>
      <main>
        <ResetForm
          tempPasses={tempPasses}
          selected={selected}
          onSelect={(id) => {
            setChosenHere(true);
            void selectedTempPass.set({ id });
          }}
          fromPage={match !== undefined}
          unsaved={unsavedTempPass(tempPasses, page)}
          page={page}
          onShow={props.onShow}
          ids={ids}
          showEmpty={asked}
          busy={busy || waiting}
          onSubmit={() => void submit()}
        />
        <ResetStatus
          record={record}
          failed={failed}
          busy={busy}
          onNext={(failure) => void next(failure, again)}
        />
      </main>
      <div class="everybody-row">
        {offered.map((kind) => (
          <button
            key={kind}
            type="button"
            class="button quiet danger"
            onClick={() => setEvery(kind)}
          >
            {popupText.every[kind].open}
          </button>
        ))}
        <button
          type="button"
          class="button quiet copy"
          aria-label={copied ?? popupText.copyCurl}
          title={popupText.copyCurl}
          onClick={() => void copy()}
        >
          <span class="icon copy" />
          {copied ?? popupText.curl}
        </button>
      </div>
      {every !== undefined && (
        <EveryDialog
          tempPass={selected}
          target={every}
          onClose={() => setEvery(undefined)}
          onConfirm={(confirmation) => {
            setEvery(undefined);
            void run({ type: 'resetEvery', tempPassId: selected.id, target: every, confirmation });
          }}
        />
      )}
    </>
  );
}
