import { useState } from 'preact/hooks';
import { resetCurl } from '../pass/curl';
import { type EveryTarget, isEvery } from '../pass/reset';
import { draft } from '../storage/draft';
import type { ResetRecord } from '../storage/resets';
import type { TempPass } from '../storage/temp-passes';
import { popupText } from '../text/popup';
import { EveryDialog } from './EveryDialog';
import { ResetForm } from './ResetForm';
import { ResetStatus } from './ResetStatus';
import { type Entered, targetsOf, useEnteredIds } from './use-entered-ids';
import { useResets } from './use-resets';

interface ResetPanelProps {
  tempPasses: readonly TempPass[];
  selected: TempPass;
  resets: readonly ResetRecord[];
  startWith: Entered;
}

/** Form, status line and what stands apart below them. */
export function ResetPanel({ tempPasses, selected, resets, startWith }: ResetPanelProps) {
  const ids = useEnteredIds(startWith);
  const { run, next, busy, record, failed } = useResets(resets, selected.id);
  const [every, setEvery] = useState<EveryTarget['kind']>();
  const [asked, setAsked] = useState(false);
  const [copied, setCopied] = useState<string>();
  const promotional = selected.kind === 'promotional';

  async function submit() {
    setAsked(true);
    const targets = await targetsOf(ids.entered, promotional);
    if (targets !== undefined && !busy) {
      setAsked(false);
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
          onSelect={(id) => void draft.update((kept) => ({ ...kept, tempPassId: id }))}
          ids={ids}
          showEmpty={asked}
          busy={busy}
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
        <button type="button" class="button quiet copy" onClick={() => void copy()}>
          <span class="icon copy" />
          {copied ?? popupText.copyCurl}
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
