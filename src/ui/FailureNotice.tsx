import './failure-notice.css';
import type { Failure } from '../failure';
import { everybodyUnclear, failureText } from '../text/failures';
import { labels } from '../text/labels';

interface FailureNoticeProps {
  failure: Failure;
  /** Whether everybody was to be reset: then an unclear answer needs care. */
  everybody?: boolean;
  /** Left out where the page itself is the next step. */
  onNext?: (failure: Failure) => void;
}

const unclear = new Set<Failure['kind']>(['timeout', 'network', 'serverError']);

/** What failed, the server's own words, and one button for the next step. */
export function FailureNotice({ failure, everybody = false, onNext }: FailureNoticeProps) {
  const { title, advice } = failureText[failure.kind];
  const said = [failure.status, failure.error ?? failure.code, failure.message].filter(Boolean);
  return (
    <div class="failure">
      <p class="title">
        <span class="icon alert" />
        {title}
      </p>
      <p>{everybody && unclear.has(failure.kind) ? everybodyUnclear : advice}</p>
      {said.length > 0 && <code class="note">{said.join(' · ')}</code>}
      {failure.trace !== undefined && <code class="note">trace {failure.trace}</code>}
      {onNext !== undefined && (
        <button type="button" class="button" onClick={() => onNext(failure)}>
          {labels.nextStep[failure.next]}
        </button>
      )}
    </div>
  );
}
