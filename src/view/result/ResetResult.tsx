import type { Failure } from '../../failure/failure';
import { isEvery } from '../../pass/reset/reset';
import { type ResetOutcome, type ResetRecord, waitOf } from '../../storage/resets';
import { formatList, formatSentence } from '../../text/format';
import { t } from '../../text/t';
import { Icon } from '../../ui/Icon';
import { FailureNotice } from '../FailureNotice';
import { Joined } from '../Joined';
import { PendingReset } from './PendingReset';
import { ResetTime } from './ResetTime';
import type { ResetNews } from './reset-news';
import { TargetName } from './TargetName';
import { VerificationNotice } from './VerificationNotice';

type Part = ResetRecord['parts'][number];
type PartIn<State extends ResetOutcome['state']> = Part & {
  outcome: Extract<ResetOutcome, { state: State }>;
};

interface ResetResultProps {
  news: Extract<ResetNews, { state: 'record' }>;
  /** Whether the Temp Pass is a promotional one. */
  promotional: boolean;
  onNext: (failure: Failure) => void;
}

/**
 * What came of one reset, also where it was of a device and a key: all, in part or nothing. What
 * still has to be done comes first, so that it is in sight without scrolling.
 */
export function ResetResult({ news, promotional, onNext }: ResetResultProps) {
  const { record, isStarted = false } = news;
  const { parts } = record;
  const done = parts.filter((part) => isIn(part, 'done'));
  const isWaiting = parts.some((part) => isIn(part, 'pending'));
  const unclear = parts.filter((part) => isIn(part, 'unknown'));
  const unknown = unclear.filter(({ outcome }) => outcome.error.kind === 'interrupted');
  const failed = parts.filter(isFailed);
  const rest = [...failed, ...unknown];
  const inPart = done.length > 0 && rest.length > 0;
  const [first, ...others] = failed;
  const allAlike = first !== undefined && others.every((one) => isAlike(first, one));
  return (
    <>
      {isWaiting && <PendingReset until={waitOf(record)} />}
      {inPart && (
        <p class="unknown" data-said="">
          <Icon name="alert" />
          {formatSentence(
            t(unclear.length > 0 ? 'popup_inPart_unknown' : 'popup_inPart_failed', {
              done: namesOf(done),
              rest: namesOf(rest),
            }),
          )}
        </p>
      )}
      {(allAlike ? [first] : failed).map(({ target, outcome }) => (
        <div key={target.kind}>
          <FailureNotice
            failure={outcome.error}
            action={isEvery(target) ? 'resetEverybody' : 'reset'}
            work={{ kind: 'reset', targets: allAlike ? failed.map((one) => one.target) : [target] }}
            at={'finishedAt' in outcome ? outcome.finishedAt : record.startedAt}
            onNext={onNext}
          />
          {parts.length > 1 && !inPart && !allAlike && <TargetName target={target} />}
        </div>
      ))}
      {unknown.length > 0 && (
        <>
          {!inPart && (
            <p class="unknown" data-said="">
              <Icon name="alert" />
              {t('popup_unknown')}
            </p>
          )}
          <p class="muted">
            {unknown.some(({ target }) => isEvery(target))
              ? t('popup_everybodyUnknownAdvice')
              : t('popup_unknownAdvice')}
          </p>
          {unknown.map(({ target }) => (
            <TargetName key={target.kind} target={target} />
          ))}
        </>
      )}
      {done.length > 0 && (
        <>
          {/* Of two, what is done is said once both are answered. */}
          <p class="done" data-said={isWaiting ? undefined : ''}>
            <Icon name="check" />
            <span>
              <Joined>
                {t('popup_done')}
                {parts.length > 1 && namesOf(done)}
                <ResetTime outcomes={done.map(({ outcome }) => outcome)} />
              </Joined>
            </span>
          </p>
          {record.verification !== undefined && (
            <VerificationNotice
              record={record}
              verification={record.verification}
              promotional={promotional}
              isStarted={isStarted}
            />
          )}
          {record.reloaded !== undefined && (
            <p class={record.reloaded ? 'muted' : 'unknown'} data-said="">
              {t(record.reloaded ? 'popup_reloaded' : 'popup_notReloaded')}
            </p>
          )}
          {done.map(({ target }) => (
            <TargetName key={target.kind} target={target} />
          ))}
        </>
      )}
    </>
  );
}

function isIn<State extends ResetOutcome['state']>(
  part: Part,
  state: State,
): part is PartIn<State> {
  return part.outcome.state === state;
}

/** Refused, or not known for a reason that has more to say than that the extension was stopped. */
function isFailed(part: Part): part is PartIn<'failed' | 'unknown'> {
  if (isIn(part, 'failed')) return true;
  return isIn(part, 'unknown') && part.outcome.error.kind !== 'interrupted';
}

function isAlike(one: PartIn<'failed' | 'unknown'>, other: PartIn<'failed' | 'unknown'>): boolean {
  const said = ({ outcome: { error } }: PartIn<'failed' | 'unknown'>) =>
    [error.kind, error.status, error.code, error.message, error.effect].join();
  return said(one) === said(other);
}

function namesOf(parts: readonly Part[]): string {
  return formatList(parts.map(({ target }) => t(`popup_target_${target.kind}`)));
}
