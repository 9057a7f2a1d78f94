import { type Failure, ownFailure } from '../../failure/failure';
import type { DeviceId } from '../../pass/ids/device-id';
import type { GenericKey } from '../../pass/ids/generic-key';
import type { ResetTarget } from '../../pass/reset/reset';
import { isResetting, lastHeardOf, type ResetRecord } from '../../storage/resets';

/** A reset that this window sent, and what was answered. */
export type Sending = {
  readonly id: string;
  readonly tempPassId: string;
  readonly targets: readonly ResetTarget[];
  /** In ms since 1970. */
  readonly sentAt: number;
} & (
  | { readonly state: 'pending' }
  | { readonly state: 'answered'; readonly record: ResetRecord }
  | { readonly state: 'failed'; readonly failure: Failure }
);

/** What stands in the form; undefined where that is no ID or no key. */
export interface InForm {
  readonly tempPassId: string;
  readonly deviceId: DeviceId | undefined;
  readonly key: GenericKey | undefined;
}

/** When the window opened, and which resets there were then. */
export interface Opening {
  /** In ms since 1970. */
  readonly at: number;
  readonly ids: ReadonlySet<string>;
}

/** What is to be said of the last reset of what stands in the form. */
export type ResetNews =
  | { readonly state: 'none' }
  | { readonly state: 'sending' }
  | {
      readonly state: 'record';
      readonly record: ResetRecord;
      /** Whether a trial was started since: what it was after the reset is over. */
      readonly isStarted?: boolean;
    }
  | {
      readonly state: 'failed';
      readonly failure: Failure;
      /** What was to be reset. */
      readonly targets: readonly ResetTarget[];
    };

/** The policy forbids every one. */
export const forbiddenNews: ResetNews = {
  state: 'failed',
  failure: ownFailure('forbiddenByPolicy'),
  targets: [],
};

/** A reset of before the window opened is news for so long, in ms. */
const recent = 5 * 60_000;

/**
 * The news of what stands in the form: of this window's last sending of it, or of a reset of it that
 * was under way while the window was open, or shortly before. A result of anything else would be
 * read as one of this.
 *
 * @param records newest first, with what the answers of {@link Sending} know more
 * @param sendings newest first
 */
export function newsOf(
  records: readonly ResetRecord[],
  sendings: readonly Sending[],
  form: InForm,
  opening: Opening,
): ResetNews {
  const newest = records.find((one) => isAboutAll(targetsOf(one), form) && isOfNow(one, opening));
  const last = sendings.find((one) => isAboutAll(one, form));
  const own = records.find(({ id }) => id === last?.id);
  if (last?.state === 'pending') return own ? told(own) : { state: 'sending' };
  if (last?.state === 'failed') {
    if (newest !== undefined && newest.id !== last.id && newest.startedAt >= last.sentAt) {
      return told(newest);
    }
    // A settled record says more than that the background was stopped before it could answer.
    return own !== undefined && last.failure.kind === 'interrupted' && !isResetting(own)
      ? told(own)
      : { state: 'failed', failure: last.failure, targets: last.targets };
  }
  return newest === undefined ? { state: 'none' } : told(newest);
}

/** What was reset, or was to be. */
export function targetsOfNews(news: ResetNews): readonly ResetTarget[] {
  if (news.state === 'record') return targetsOf(news.record).targets;
  return news.state === 'failed' ? news.targets : [];
}

/** Whether this window waits for what comes of a reset of anything that stands in the form. */
export function isSending(
  records: readonly ResetRecord[],
  sendings: readonly Sending[],
  form: InForm,
): boolean {
  return sendings.some(
    (one) =>
      one.tempPassId === form.tempPassId &&
      one.targets.some((target) => isInForm(target, form)) &&
      isPending(one, records),
  );
}

/** Its outcome is known before its answer comes, which waits for the verification. */
function isPending({ id, state }: Sending, records: readonly ResetRecord[]): boolean {
  const own = records.find((one) => one.id === id);
  return state === 'pending' && (own === undefined || isResetting(own));
}

function targetsOf({ tempPassId, parts }: ResetRecord): Pick<Sending, 'tempPassId' | 'targets'> {
  return { tempPassId, targets: parts.map(({ target }) => target) };
}

/** A reset of everybody is about each of them. */
function isAboutAll(
  { tempPassId, targets }: Pick<Sending, 'tempPassId' | 'targets'>,
  form: InForm,
): boolean {
  return tempPassId === form.tempPassId && targets.every((target) => isInForm(target, form));
}

function isInForm(target: ResetTarget, { deviceId, key }: InForm): boolean {
  if (target.kind === 'device') return target.deviceId === deviceId;
  return target.kind !== 'key' || target.key === key;
}

function isOfNow(record: ResetRecord, { at, ids }: Opening): boolean {
  if (isResetting(record) || !ids.has(record.id)) return true;
  // Both ways: a clock that was set back makes an old one of the future.
  return Math.abs(at - lastHeardOf(record)) <= recent;
}

function told(record: ResetRecord): ResetNews {
  return { state: 'record', record };
}
