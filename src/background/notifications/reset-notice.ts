import type { Failure } from '../../failure/failure';
import type { ResetTarget } from '../../pass/reset/reset';
import type { Result } from '../../pass/result';
import { type ResetRecord, trialLeft } from '../../storage/resets';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import { maybeDoneText } from '../../text/effects';
import { environmentName } from '../../text/labels';
import { noticeText } from '../../text/notices';
import { verificationText } from '../../text/verification';
import { failureWords } from './failure-text';
import { type NoticeTarget, notify } from './notifications';

/**
 * Says what came of a reset that was asked for outside the popup.
 *
 * @param targets what was to be reset
 * @param answer a failure where nothing was sent
 */
export function notifyOfReset(
  tempPass: TempPass,
  targets: readonly ResetTarget[],
  answer: Result<ResetRecord, Failure>,
): Promise<void> {
  const where = `${nameOf(tempPass)} · ${environmentName[tempPass.environment.kind]}`;
  return answer.ok
    ? notifyOfRecord(answer.value, where)
    : notifyNotSent(targets, answer.error, where);
}

/** Says that the browser stopped the background in the middle of a reset. */
export function notifyInterrupted(): Promise<void> {
  return notify('popup', noticeText.unknown, [noticeText.interrupted]);
}

/** Says that the Temp Pass was removed meanwhile. */
export function notifyMissing(): Promise<void> {
  const { title, advice } = failureWords('tempPassMissing');
  return notify('settings', noticeText.nothingSent, [`${title}. ${advice}`]);
}

function notifyNotSent(
  targets: readonly ResetTarget[],
  error: Failure,
  where: string,
): Promise<void> {
  const lines = [...targets.map(inWords), where, reasonOf(error)];
  return notify(openedBy([error]), noticeText.nothingSent, lines);
}

function notifyOfRecord(record: ResetRecord, where: string): Promise<void> {
  const outcomes = record.parts.map(({ outcome }) => outcome);
  const failures = outcomes.flatMap((one) => ('error' in one ? [one.error] : []));
  const done = outcomes.filter((one) => one.state === 'done').length;
  const left = trialLeft(record);
  const title = left ? verificationText.still(left) : titleOf(done, outcomes.length, failures);
  const verification = left ? [] : verificationLines(record);
  const lines = [...record.parts.map(lineOf), ...verification, where];
  return notify(openedBy(failures), title, lines);
}

function lineOf({ target, outcome }: ResetRecord['parts'][number]): string {
  if ('error' in outcome) return `${inWords(target)}: ${reasonOf(outcome.error)}`;
  if (outcome.state === 'pending') return `${inWords(target)}: ${noticeText.unknown}`;
  return `${inWords(target)}: ${noticeText.answered(outcome.status, outcome.milliseconds)}`;
}

function verificationLines({ verification }: ResetRecord): string[] {
  if (verification === undefined || verification.after.state === 'pending') return [];
  const { before, after } = verification;
  return [
    after.state === 'unknown'
      ? verificationText.notKnown
      : noticeText.trial(verificationText.gone(before, after)),
  ];
}

function titleOf(done: number, all: number, failures: readonly Failure[]): string {
  if (done === all) return noticeText.done;
  if (done > 0) return noticeText.partlyDone;
  const [first] = failures;
  const isUnknown = failures.some(({ effect }) => effect === 'maybeDone');
  return first === undefined || isUnknown ? noticeText.unknown : failureWords(first.kind).title;
}

function openedBy(failures: readonly Failure[]): NoticeTarget {
  return failures.some(({ next }) => next === 'openSettings') ? 'settings' : 'popup';
}

function reasonOf(failure: Failure): string {
  const { title, advice } = failureWords(failure.kind);
  const said = [failure.status, failure.error ?? failure.code].filter(Boolean).join(' ');
  const doubt = failure.effect === 'maybeDone' ? `${maybeDoneText.reset} ` : '';
  return `${title}${said === '' ? '' : ` (${said})`}. ${doubt}${advice}`;
}

function inWords(target: ResetTarget): string {
  if (target.kind === 'device') return noticeText.device(target.deviceId);
  return target.kind === 'key' ? noticeText.key(target.key) : '';
}
