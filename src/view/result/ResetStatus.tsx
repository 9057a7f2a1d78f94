import { Icon } from '../../ui/Icon';
import './reset-status.css';
import type { ComponentChildren } from 'preact';
import type { Failure } from '../../failure/failure';
import { isEvery } from '../../pass/reset/reset';
import { t } from '../../text/t';
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
  onNext: (failure: Failure) => void;
  /** What came after the last reset, and stands in its place. */
  children?: ComponentChildren;
  /** What came of it since: the newest is in sight without scrolling. */
  more?: ComponentChildren;
}

/** The status line: what the last press did, and what came of it; the Announcer says it aloud. */
export function ResetStatus(props: ResetStatusProps) {
  return (
    <div class="status" role="status" aria-live="off" aria-busy={props.busy}>
      {/* It scrolls by whole lines, of which only what is around it knows how many there is room for. */}
      <div class="said">
        {props.notSent !== undefined && (
          <p class="unknown" data-said="">
            <Icon name="alert" />
            {props.notSent}
          </p>
        )}
        {(props.notSent === undefined || props.busy) && (
          <>
            {props.more}
            <News {...props} />
          </>
        )}
      </div>
    </div>
  );
}

function News({ news, promotional, ready, onNext, children }: ResetStatusProps) {
  if (children) return <>{children}</>;
  switch (news.state) {
    case 'none':
      return <p class="muted">{ready}</p>;
    case 'sending':
      return (
        <p class="muted" data-said="">
          {t('popup_pending')}
        </p>
      );
    case 'failed':
      return (
        <FailureNotice
          failure={news.failure}
          action={news.targets.some(isEvery) ? 'resetEverybody' : 'reset'}
          work={{ kind: 'reset', targets: news.targets }}
          onNext={onNext}
        />
      );
    case 'record':
      return <ResetResult news={news} promotional={promotional} onNext={onNext} />;
  }
}
