import { type Failure, ownFailure } from '../../failure/failure';
import { isProduction } from '../../pass/ids/environment';
import { isEvery, type ResetTarget, type SingleTarget } from '../../pass/reset/reset';
import { failure, type Result } from '../../pass/result';
import { draft } from '../../storage/draft';
import { everyTempPass } from '../../storage/managed';
import { type ResetOutcome, type ResetRecord, resets, trialLeft } from '../../storage/resets';
import { selectedTempPass } from '../../storage/selected-temp-pass';
import { nameOf, type TempPass } from '../../storage/temp-passes';
import { environmentName } from '../../text/environment-name';
import { explain } from '../../text/explained';
import { formatDuration } from '../../text/format';
import { t } from '../../text/t';
import { stillThereWords, verificationWords } from '../../text/verification';
import { notify, openPopup } from '../notifications/notifications';
import { refusalOf } from '../policy/policy';
import { isLocked } from '../secrets/vault';
import { ask } from './confirmations';
import { resetSome } from './resets';

/**
 * Resets without the popup, and says in a notification what came of it. In production it asks in
 * a window first, unless the Temp Pass is marked to go without.
 */
export async function resetQuickly(
  tempPass: TempPass,
  targets: readonly SingleTarget[],
): Promise<void> {
  const forbidden = await refusalOf(tempPass, targets);
  if (forbidden !== undefined) return notifyOf(tempPass, targets, failure(forbidden));
  if (await isLocked()) return sayLocked(tempPass, targets);
  if (isProduction(tempPass.environment) && tempPass.noQuestion !== true) {
    return ask(tempPass, targets);
  }
  const id = crypto.randomUUID();
  const command = { type: 'reset' as const, id, tempPassId: tempPass.id, targets: [...targets] };
  const answer = await resetSome(command);
  // Thrown on, it would be told as a reset that was not sent.
  await notifyOf(tempPass, targets, answer).catch(() => undefined);
}

/** Says that it is locked, and opens the popup, which asks for the passphrase. */
async function sayLocked(tempPass: TempPass, targets: readonly SingleTarget[]): Promise<void> {
  await notifyOf(tempPass, targets, failure(ownFailure('locked')));
  for (const target of targets) {
    if (target.kind === 'device') await draft.set({ deviceId: target.deviceId });
  }
  await selectedTempPass.set({ id: tempPass.id });
  await openPopup();
}

/** Resets again what was reset last: a device, a key or both, but never everybody. */
export async function repeatLastReset(): Promise<void> {
  const [last] = await resets.get();
  if (last === undefined) {
    return notify('popup', t('notice_nothingSent'), [t('notice_nothingToRepeat')]);
  }
  const targets = last.parts.map(({ target }) => target);
  const single = targets.filter((target): target is SingleTarget => !isEvery(target));
  if (single.length < targets.length) {
    return notify('popup', t('notice_nothingSent'), [t('notice_everybodyNotRepeated')]);
  }
  const tempPass = (await everyTempPass.get()).find((one) => one.id === last.tempPassId);
  return tempPass === undefined ? notifyMissing() : resetQuickly(tempPass, single);
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

async function notifyOf(
  tempPass: TempPass,
  targets: readonly SingleTarget[],
  answer: Result<ResetRecord, Failure>,
): Promise<void> {
  const where = `${nameOf(tempPass)} · ${environmentName(tempPass.environment.kind)}`;
  if (!answer.ok) {
    const lines = [...targets.map(inWords), where, reasonOf(answer.error)];
    return notify(targetOf([answer.error]), t('notice_nothingSent'), lines);
  }
  const outcomes = answer.value.parts.map(({ outcome }) => outcome);
  const failures = outcomes.flatMap((one) => ('error' in one ? [one.error] : []));
  const done = outcomes.filter((one) => one.state === 'done').length;
  const lines = answer.value.parts.map(({ target, outcome }) =>
    t('notice_part', { target: inWords(target), result: resultOf(outcome) }),
  );
  const left = trialLeft(answer.value);
  const title = left ? stillThereWords(left) : titleOf(done, outcomes.length, failures);
  const verification = left ? [] : verificationLines(answer.value);
  await notify(targetOf(failures), title, [...lines, ...verification, where]);
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

function targetOf(failures: readonly Failure[]): 'popup' | 'settings' {
  return failures.some(({ next }) => next === 'openSettings') ? 'settings' : 'popup';
}

function reasonOf(failure: Failure): string {
  const { title, advice } = explain(`failure_${failure.kind}`);
  const code = [failure.status, failure.error ?? failure.code].filter(Boolean).join(' ');
  const inDoubt = failure.effect === 'maybeDone' ? `${t('maybeDone_reset')} ${advice}` : advice;
  return code === ''
    ? t('notice_failure', { title, advice: inDoubt })
    : t('notice_failureCoded', { title, code, advice: inDoubt });
}

function inWords(target: ResetTarget): string {
  if (target.kind === 'device') return t('notice_device', { id: target.deviceId });
  return target.kind === 'key' ? t('notice_key', { key: target.key }) : '';
}
