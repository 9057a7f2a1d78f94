import type { Failure } from '../../failure/failure';
import type { Run, RunPause } from '../../storage/runs/run-record';
import { environmentName } from '../../text/environment-name';
import { explain } from '../../text/explained';
import { t } from '../../text/t';
import { notify } from './notifications';

/**
 * Says that a run has ended or stands still, where nobody asked for that. Never rejects: the run is
 * what it is.
 */
export async function notifyOfRun(run: Run): Promise<void> {
  const said = wordsOf(run);
  if (said === undefined) return;
  const { tempPassName, requestorId, mvpdId, environment } = run;
  const name = tempPassName ?? `${requestorId} · ${mvpdId}`;
  const where = `${name} · ${environmentName(environment.kind)}`;
  await notify('run', said.title, [...said.lines, where], run.id).catch(() => undefined);
}

function wordsOf({ state, counts }: Run) {
  if (state.kind === 'done') {
    return { title: t('notice_runDone'), lines: countWords(counts) };
  }
  if (state.kind !== 'paused' || state.reason.kind === 'asked') return undefined;
  return { title: t('notice_runPaused'), lines: [reasonOf(state.reason), ...countWords(counts)] };
}

function countWords({ done, failed, unknown }: Run['counts']): string[] {
  const parts = [t('notice_runCountDone', { count: done })];
  if (failed > 0) parts.push(t('notice_runCountFailed', { count: failed }));
  if (unknown > 0) parts.push(t('notice_runCountUnknown', { count: unknown }));
  return [parts.join(' · ')];
}

function reasonOf(reason: Exclude<RunPause, { kind: 'asked' }>): string {
  switch (reason.kind) {
    case 'interrupted':
      return t('notice_runInterrupted');
    case 'throttled':
      return t('notice_runThrottled');
    case 'sameTrouble':
      return t('notice_runSameTrouble', { failure: wordsOfFailure(reason.failure) });
    case 'notRecorded':
    case 'obstacle':
    case 'broken':
      return wordsOfFailure(reason.failure);
  }
}

function wordsOfFailure({ kind }: Failure): string {
  return t('notice_failure', explain(`failure_${kind}`));
}
