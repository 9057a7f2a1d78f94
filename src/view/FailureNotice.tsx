import { Icon } from '../ui/Icon';
import './failure-notice.css';
import type { Failure } from '../failure/failure';
import { failureWords } from '../text/failure-words';
import { t } from '../text/t';
import { FailureDetails } from './FailureDetails';

/** What may have been done all the same. */
type DoubtfulAction = 'reset' | 'resetEverybody' | 'start';

interface FailureNoticeProps {
  failure: Failure;
  /** What was to be done, where it may have been done all the same. */
  action?: DoubtfulAction;
  /** Left out where the page itself is the next step. */
  onNext?: (failure: Failure) => void;
}

/** What failed, the server's own words, and one button for the next step. */
export function FailureNotice({ failure, action = 'reset', onNext }: FailureNoticeProps) {
  return (
    <div class="failure">
      <p class="title" data-said="">
        <Icon name="alert" />
        {failureWords(failure).title}
      </p>
      <FailureDetails
        said={failure}
        advice={adviceFor(failure, action)}
        next={onNext && { label: t(`label_nextStep_${failure.next}`), act: () => onNext(failure) }}
      />
    </div>
  );
}

function adviceFor(failure: Failure, action: DoubtfulAction): string {
  const { advice } = failureWords(failure);
  if (failure.effect === undefined) return advice;
  if (failure.effect === 'nothingSent') return `${t('nothingSent')} ${advice}`;
  return action === 'reset' ? `${t('maybeDone_reset')} ${advice}` : t(`maybeDone_${action}`);
}
