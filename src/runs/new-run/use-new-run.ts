import { useEffect, useState } from 'preact/hooks';
import type { Columns } from '../../bulk/list/columns';
import type { Failure } from '../../failure/failure';
import type { ListOrigin } from '../../messages/page-urls';
import { sendCommand } from '../../messages/send-command';
import type { TempPass } from '../../storage/temp-passes';
import { type Pace, usualPace } from '../pace/pace';
import { type ListSource, originOf } from '../reading/list-source';
import type { Preview } from '../reading/preview';
import { type Reading, usePreview } from '../reading/use-preview';
import { sendRun } from './send-run';

/** Whether the run is on its way to the background, and how much of its list has arrived. */
export type Sending =
  | { readonly state: 'idle'; readonly failed: Failure | undefined }
  | { readonly state: 'sending'; readonly handed: number };

/** A run that is being made. */
export interface NewRunModel {
  readonly source: ListSource | undefined;
  readonly take: (source: ListSource | undefined) => void;
  /** Whether a list was to be taken that does not wait any more. */
  readonly isLost: boolean;
  readonly columns: Columns | undefined;
  readonly setColumns: (columns: Columns) => void;
  readonly reading: Reading;
  readonly pace: Pace;
  readonly changePace: (change: Partial<Pace>) => void;
  /** What would be sent now; undefined where nothing can be. */
  readonly ready: Preview | undefined;
  readonly sending: Sending;
  /** Why the last start failed is over: a person may start again. */
  readonly forgetFailure: () => void;
  readonly start: (typedMvpdId?: string) => Promise<void>;
}

interface Options {
  readonly tempPass: TempPass;
  /** Where a list comes from that waits to be taken. */
  readonly from: ListOrigin | undefined;
  /** What failed in another run, where it begins with that. */
  readonly failed: ListSource | undefined;
  readonly onStarted: (runId: string) => void;
}

/** Makes a run out of a list. */
export function useNewRun({ tempPass, from, failed, onStarted }: Options): NewRunModel {
  const [source, setSource] = useState(failed);
  const [columns, setColumns] = useState<Columns>();
  const [isLost, setLost] = useState(false);
  const [pace, setPace] = useState(usualPace);
  const [sending, setSending] = useState<Sending>({ state: 'idle', failed: undefined });
  const { reading, isCurrent } = usePreview(source, tempPass, columns);

  function take(taken: ListSource | undefined) {
    setSource(taken);
    setColumns(undefined);
    setLost(false);
    setSending({ state: 'idle', failed: undefined });
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page opens
  useEffect(() => {
    if (from === undefined) return;
    // Loaded again, the page has nothing to take.
    const query = new URLSearchParams({ tempPass: tempPass.id });
    history.replaceState(null, '', `${location.pathname}?${query}${location.hash}`);
    void sendCommand({ type: 'takePasted' }).then((answer) => {
      const text = answer.ok ? answer.value.text : undefined;
      if (text === undefined) setLost(true);
      else take({ kind: 'text', text, source: from });
    });
  }, []);

  const isSending = sending.state === 'sending';
  const preview = isCurrent && reading.state === 'read' ? reading.preview : undefined;
  const canStart = preview !== undefined && preview.targets.length > 0 && preview.tooMany === 0;
  const ready = canStart && !isSending ? preview : undefined;

  async function start(typedMvpdId?: string) {
    if (ready === undefined || source === undefined) return;
    setSending({ state: 'sending', handed: 0 });
    const { targets } = ready;
    const origin = originOf(source);
    const sent = await sendRun(
      { tempPassId: tempPass.id, targets, pace, origin, typedMvpdId },
      (handed) => setSending({ state: 'sending', handed }),
    );
    setSending({ state: 'idle', failed: sent.ok ? undefined : sent.error });
    if (sent.ok) onStarted(sent.value);
  }
  return {
    ...{ source, take, isLost, columns, setColumns, reading, pace, ready, sending, start },
    forgetFailure: () => setSending({ state: 'idle', failed: undefined }),
    changePace: (change) => setPace((before) => ({ ...before, ...change })),
  };
}
