import './failure-notice.css';
import type { Failure } from '../failure';
import { failureWords } from '../text/failure-words';
import { everybodyUnclear } from '../text/failures';
import { labels } from '../text/labels';
import { FailureDetails } from './FailureDetails';

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
  const { title, advice } = failureWords(failure);
  const isUnclear = everybody && unclear.has(failure.kind);
  return (
    <div class="failure">
      <p class="title">
        <span class="icon alert" />
        {title}
      </p>
      <FailureDetails
        said={failure}
        advice={isUnclear ? everybodyUnclear : advice}
        next={onNext && { label: labels.nextStep[failure.next], act: () => onNext(failure) }}
      />
    </div>
  );
}
