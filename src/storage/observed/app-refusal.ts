import { sameEnvironment } from '../../pass/ids/environment';
import { isTempPassName } from '../../pass/ids/temp-pass';
import type { ResetTarget } from '../../pass/reset/reset';
import type { ObservedRequest } from '../observed-requests';
import { lastHeardOf, type ResetRecord, trialLeft } from '../resets';
import type { TempPass } from '../temp-passes';

/** The questions whose refusal may say that a trial is used up. */
const aboutTrials: ReadonlySet<string> = new Set(['profiles', 'authorize', 'preauthorize']);

/**
 * The request with which the app in a tab was refused (403) last, about a Temp Pass. A status says
 * no more than that: whether the trial is used up, only our own reading of it tells.
 *
 * Undefined where the app got its profile since, or the same question answered, or where what it
 * asked about was reset since. A decision that was answered takes back no refused profile: it can
 * hold a refusal in its body, which nobody sees.
 *
 * @param observed of one tab, newest first
 */
export function refusalIn(
  observed: readonly ObservedRequest[],
  tempPasses: readonly Pick<TempPass, 'mvpdId'>[],
  records: readonly ResetRecord[],
): ObservedRequest | undefined {
  const answered = observed.filter(
    ({ status, request: { question, mvpdId } }) =>
      status !== undefined &&
      aboutTrials.has(question) &&
      mvpdId !== undefined &&
      (isTempPassName(mvpdId) || tempPasses.some((saved) => saved.mvpdId === mvpdId)),
  );
  const refusal = answered.find(({ status }) => status === 403);
  if (refusal === undefined) return undefined;
  const later = answered.slice(0, answered.indexOf(refusal));
  const isTakenBack = later.some((one) => takesBack(one, refusal));
  return isTakenBack || records.some((record) => hasReset(record, refusal)) ? undefined : refusal;
}

function takesBack({ status = 0, request }: ObservedRequest, refusal: ObservedRequest): boolean {
  const isSuccess = status >= 200 && status < 300;
  const isAbout = request.question === 'profiles' || request.question === refusal.request.question;
  return isSuccess && isAbout && placeOf(request) === placeOf(refusal.request);
}

/** Which Temp Pass it is about: two requestors may have one of the same name. */
function placeOf({ environment, requestorId, mvpdId }: ObservedRequest['request']): string {
  return JSON.stringify([environment, requestorId, mvpdId]);
}

/** Whether a reset was about what a request asked for, and was done after it, as far as is known. */
function hasReset(record: ResetRecord, { at, request }: ObservedRequest): boolean {
  const { environment, requestorId, mvpdId, deviceId, identity } = request;
  if (record.requestorId !== requestorId || record.mvpdId !== mvpdId) return false;
  if (trialLeft(record) !== undefined) return false;
  if (environment !== undefined && !sameEnvironment(record.environment, environment)) return false;
  const keys: readonly (string | undefined)[] = Object.values(identity?.keys ?? {});
  const isOfIt = (target: ResetTarget) => {
    if (target.kind === 'device') return target.deviceId === deviceId;
    return target.kind !== 'key' || keys.includes(target.key);
  };
  const isDone = record.parts.every(({ outcome }) => outcome.state === 'done');
  return isDone && lastHeardOf(record) >= at && record.parts.some(({ target }) => isOfIt(target));
}
