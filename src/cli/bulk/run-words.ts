import type { RunProgress } from '../../bulk/run/run-options';
import type { PauseReason } from '../../bulk/run/sent';
import { formatRoughly } from '../../text/format';
import { t } from '../../text/t';
import { reasonOf } from '../settings/read-file';

/** What came of the items of a run so far. */
export interface Counts {
  done: number;
  failed: number;
  unknown: number;
}

/** How far a run is, in one line. */
export function progressWords(
  { total, known, rate, blockedFor }: RunProgress,
  { failed, unknown }: Counts,
): string {
  const left = formatRoughly(Math.ceil((total - known) / rate + blockedFor / 1_000));
  const head = t('cli_progress', { known, total, left, rate: rate.toFixed(1) });
  const parts = [head];
  if (failed > 0) parts.push(t('cli_progressFailed', { count: failed }));
  if (unknown > 0) parts.push(t('cli_progressUnknown', { count: unknown }));
  if (blockedFor > 0) parts.push(t('cli_progressBlocked'));
  return parts.join(' · ');
}

/** Why a run paused. */
export function pauseWords(reason: PauseReason): string {
  switch (reason.kind) {
    case 'asked':
      return t('cli_pause_asked');
    case 'sameTrouble':
      return t('cli_pause_sameTrouble', { trouble: reason.trouble });
    case 'throttled':
      return t('cli_pause_throttled');
    case 'notRecorded':
      return t('cli_pause_notRecorded', { reason: reasonOf(reason.error) });
    case 'broken':
      return t('cli_pause_broken', { reason: reasonOf(reason.error) });
  }
}

/** The same for programs. */
export function pauseEvent(reason: PauseReason) {
  if (reason.kind === 'sameTrouble') return { reason: reason.kind, trouble: reason.trouble };
  const error = 'error' in reason ? { error: reasonOf(reason.error) } : {};
  return { reason: reason.kind, ...error };
}
