import './reset-status.css';
import type { Failure } from '../../failure/failure';
import { isEvery } from '../../pass/reset/reset';
import { StartResult } from '../../popup/trial/StartResult';
import type { Started } from '../../popup/trial/use-start-trial';
import { popupText } from '../../text/popup';
import { FailureNotice } from '../FailureNotice';
import { ResetResult } from './ResetResult';
import type { ResetNews } from './reset-news';

interface ResetStatusProps {
  /** What came of the last reset of what stands in the form. */
  news: ResetNews;
  /** Why the last press sent nothing. */
  notSent?: string | undefined;
  busy: boolean;
  /** Whether the Temp Pass is a promotional one. */
  promotional: boolean;
  /** What Enter would do; empty where it would do nothing. */
  ready: string;
  /** What was said to a trial's start, where that came after the last reset. */
  started?: Started | undefined;
  onNext: (failure: Failure) => void;
  /** The next step after a start that failed. */
  onNextOfStart?: ((failure: Failure) => void) | undefined;
}

/** The status line: what the last press did, and what came of it; the Announcer says it aloud. */
export function ResetStatus(props: ResetStatusProps) {
  return (
    <div class="status" role="status" aria-live="off" aria-busy={props.busy}>
      {props.notSent !== undefined && (
        <p class="unknown" data-said="">
          <span class="icon alert" />
          {props.notSent}
        </p>
      )}
      {(props.notSent === undefined || props.busy) && <News {...props} />}
    </div>
  );
}

function News({ news, promotional, ready, started, onNext, onNextOfStart }: ResetStatusProps) {
  if (started !== undefined) return <StartResult started={started} onNext={onNextOfStart} />;
  switch (news.state) {
    case 'none':
      return <p class="muted">{ready}</p>;
    case 'sending':
      return (
        <p class="muted" data-said="">
          {popupText.underWay}
        </p>
      );
    case 'failed':
      return (
        <FailureNotice
          failure={news.failure}
          action={news.targets.some(isEvery) ? 'resetEverybody' : 'reset'}
          onNext={onNext}
        />
      );
    case 'record':
      return <ResetResult record={news.record} promotional={promotional} onNext={onNext} />;
  }
}
