import type { Failure } from '../../failure/failure';
import type { ResetTarget } from '../../pass/reset/reset';
import type { Result } from '../../pass/result';
import { deviceWith, type KnownDevice } from '../../storage/devices';
import { everyDevice } from '../../storage/managed';
import { type ResetOutcome, type ResetRecord, trialLeft } from '../../storage/resets';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import { environmentName } from '../../text/environment-name';
import { explain } from '../../text/explained';
import { formatDuration } from '../../text/format';
import { formatSentences } from '../../text/sentences';
import { t } from '../../text/t';
import { stillThereWords, verificationWords } from '../../text/verification';
import { type NoticeTarget, notify } from './notifications';

/**
 * Says what came of a reset that was asked for outside the popup.
 *
 * @param targets what was to be reset
 * @param answer a failure where nothing was sent
 */
export async function notifyOfReset(
  tempPass: TempPass,
  targets: readonly ResetTarget[],
  answer: Result<ResetRecord, Failure>,
): Promise<void> {
  const where = `${nameOf(tempPass)} · ${environmentName(tempPass.environment.kind)}`;
  // Names that cannot be read keep nobody from what came of it.
  const known = await everyDevice.get().catch(() => []);
  return answer.ok
    ? notifyOfRecord(answer.value, where, known)
    : notifyNotSent(targets, answer.error, where, known);
}

/** Says that the browser stopped the background in the middle of a reset. */
export function notifyInterrupted(): Promise<void> {
  return notify('popup', t('notice_unknown'), [t('notice_interrupted')]);
}

/** Says that the Temp Pass was removed meanwhile. */
export function notifyMissing(): Promise<void> {
  const words = explain('failure_tempPassMissing');
  return notify('settings', t('notice_nothingSent'), [t('notice_failure', words)]);
}

function notifyNotSent(
  targets: readonly ResetTarget[],
  error: Failure,
  where: string,
  known: readonly KnownDevice[],
): Promise<void> {
  const lines = [...targets.map((one) => inWords(one, known)), where, reasonOf(error)];
  return notify(openedBy([error]), t('notice_nothingSent'), lines);
}

function notifyOfRecord(
  record: ResetRecord,
  where: string,
  known: readonly KnownDevice[],
): Promise<void> {
  const outcomes = record.parts.map(({ outcome }) => outcome);
  const failures = outcomes.flatMap((one) => ('error' in one ? [one.error] : []));
  const done = outcomes.filter((one) => one.state === 'done').length;
  const left = trialLeft(record);
  const title = left ? stillThereWords(left) : titleOf(done, outcomes.length, failures);
  const verification = left ? [] : verificationLines(record);
  const parts = record.parts.map(({ target, outcome }) =>
    t('notice_part', { target: inWords(target, known), result: resultOf(outcome) }),
  );
  const lines = [...parts, ...verification, where];
  return notify(openedBy(failures), title, lines);
}

function resultOf(outcome: ResetOutcome): string {
  if ('error' in outcome) return reasonOf(outcome.error);
  if (outcome.state === 'pending') return t('notice_unknown');
  const duration = formatDuration(outcome.milliseconds, 'millisecond');
  return t('popup_answered', { status: outcome.status, duration });
}

function verificationLines({ verification }: ResetRecord): string[] {
  if (verification === undefined || verification.after.state === 'pending') return [];
  const { before, after } = verification;
  return [after.state === 'unknown' ? t('verification_unknown') : verificationWords(before, after)];
}

function titleOf(done: number, all: number, failures: readonly Failure[]): string {
  if (done === all) return t('notice_done');
  if (done > 0) return t('notice_partlyDone');
  const [first] = failures;
  const isUnknown = failures.some(({ effect }) => effect === 'maybeDone');
  return first === undefined || isUnknown ? t('notice_unknown') : t(`failure_${first.kind}_title`);
}

function openedBy(failures: readonly Failure[]): NoticeTarget {
  return failures.some(({ next }) => next === 'openSettings') ? 'settings' : 'popup';
}

function reasonOf(failure: Failure): string {
  const { title, advice } = explain(`failure_${failure.kind}`);
  const code = [failure.status, failure.error ?? failure.code].filter(Boolean).join(' ');
  const inDoubt = formatSentences([failure.effect === 'maybeDone' && t('maybeDone_reset'), advice]);
  return code === ''
    ? t('notice_failure', { title, advice: inDoubt })
    : t('notice_failureCoded', { title, code, advice: inDoubt });
}

function inWords(target: ResetTarget, known: readonly KnownDevice[]): string {
  if (target.kind === 'device') {
    const name = deviceWith(known, target.deviceId)?.name;
    return name === undefined
      ? t('notice_device', { id: target.deviceId })
      : t('notice_namedDevice', { name, id: target.deviceId });
  }
  return target.kind === 'key' ? t('notice_key', { key: target.key }) : '';
}
