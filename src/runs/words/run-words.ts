import type { Run, RunState } from '../../storage/runs/run-record';
import { t } from '../../text/t';

/** How a Temp Pass was called, else its two IDs. */
export function tempPassWords({ tempPassName, requestorId, mvpdId }: Run): string {
  return tempPassName ?? `${requestorId} · ${mvpdId}`;
}

/** Where its list came from: the name of its file, else in words. */
export function listWords({ listName, source, total }: Run): string {
  if (source === 'failed') return t('runs_failedOf', { name: listName ?? '' });
  return listName ?? t(`runs_source_${source}`, { count: total });
}

/** Where a run is; of one that stands still, whether it was asked to. */
export function runStateWords(state: RunState): string {
  if (state.kind !== 'paused') return t(`runs_state_${state.kind}`);
  return state.reason.kind === 'interrupted' ? t('runs_state_interrupted') : t('runs_state_paused');
}
