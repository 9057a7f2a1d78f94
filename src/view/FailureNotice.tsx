import './failure-notice.css';
import type { Failure } from '../failure/failure';
import { maybeDoneText, nothingSentText } from '../text/effects';
import { failureWords } from '../text/failure-words';
import { labels } from '../text/labels';
import { FailureDetails } from './FailureDetails';

interface FailureNoticeProps {
  failure: Failure;
  /** What was to be done, where it may have been done all the same. */
  action?: keyof typeof maybeDoneText;
  /** Left out where the page itself is the next step. */
  onNext?: (failure: Failure) => void;
}

/** What failed, the server's own words, and one button for the next step. */
export function FailureNotice({ failure, action = 'reset', onNext }: FailureNoticeProps) {
  return (
    <div class="failure">
      <p class="title" data-said="">
        <span class="icon alert" />
        {failureWords(failure).title}
      </p>
      <FailureDetails
        said={failure}
        advice={adviceFor(failure, action)}
        next={onNext && { label: labels.nextStep[failure.next], act: () => onNext(failure) }}
      />
    </div>
  );
}

function adviceFor(failure: Failure, action: keyof typeof maybeDoneText): string {
  const { advice } = failureWords(failure);
  if (failure.effect === undefined) return advice;
  if (failure.effect === 'nothingSent') return `${nothingSentText} ${advice}`;
  return action === 'reset' ? `${maybeDoneText.reset} ${advice}` : maybeDoneText[action];
}
