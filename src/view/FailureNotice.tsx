import { Icon } from '../ui/Icon';
import './failure-notice.css';
import type { Failure } from '../failure/failure';
import type { FailedWork } from '../text/failure-report';
import { failureWords } from '../text/failure-words';
import { formatSentences } from '../text/sentences';
import { t } from '../text/t';
import { pauseOf } from './FailureAdvice';
import { FailureDetails } from './FailureDetails';
import { useNextStep } from './use-next-step';
import { useReport } from './use-report';

/** What may have been done all the same. */
type DoubtfulAction = 'reset' | 'resetEverybody' | 'start';

interface FailureNoticeProps {
  failure: Failure;
  /** What was to be done, where it may have been done all the same. */
  action?: DoubtfulAction;
  /** What it was and when, in ms since 1970, where that can be copied. */
  work?: FailedWork;
  at?: number | undefined;
  /** Stands in the place of what any page would say. */
  advice?: string | undefined;
  /** Left out where the page itself is the next step. */
  onNext?: (failure: Failure) => void;
}

/** What failed, the server's own words, and one button for the next step. */
export function FailureNotice(props: FailureNoticeProps) {
  const { failure, action = 'reset', work, at, onNext } = props;
  const words = failureWords(failure);
  const { title } = words;
  const advice = props.advice ?? words.advice;
  const { next, note } = useNextStep(failure, onNext);
  const report = useReport(failure, work, at);
  const isDoubtful = failure.effect === 'maybeDone' && action !== 'reset';
  return (
    <div class="failure">
      <p class="title" data-said="">
        <Icon name="alert" />
        {title}
      </p>
      <FailureDetails
        said={failure}
        // Who may have reset everybody is not told to try again.
        advice={isDoubtful ? '' : formatSentences([advice, note])}
        effect={effectOf(failure, action)}
        until={isDoubtful ? undefined : pauseOf(failure)}
        report={report}
        next={next}
      />
    </div>
  );
}

function effectOf({ effect }: Failure, action: DoubtfulAction): string | undefined {
  if (effect === undefined) return undefined;
  return effect === 'nothingSent' ? t('nothingSent') : t(`maybeDone_${action}`);
}
