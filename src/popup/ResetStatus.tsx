import type { Failure } from '../failure';
import { isEvery, type ResetTarget } from '../pass/reset';
import type { ResetOutcome, ResetRecord } from '../storage/resets';
import { popupText } from '../text/popup';
import { FailureNotice } from '../ui/FailureNotice';

interface ResetStatusProps {
  record: ResetRecord | undefined;
  /** Why the last command came to no record; shown in place of older ones. */
  failed: Failure | undefined;
  busy: boolean;
  /** What Enter would do; empty where it would do nothing. */
  ready: string;
  onNext: (failure: Failure) => void;
}

/** The status line: what was reset, with which answer, how long it took and when. */
export function ResetStatus({ record, failed, busy, ready, onNext }: ResetStatusProps) {
  // A record that says more than "interrupted" is shown instead of it.
  const recorded = failed === undefined || failed.kind === 'interrupted' ? record : undefined;
  return (
    <div class="status" role="status" aria-busy={busy}>
      {failed !== undefined && recorded === undefined && (
        <FailureNotice failure={failed} onNext={onNext} />
      )}
      {recorded?.parts.map(({ target, outcome }) => (
        <Part key={target.kind} target={target} outcome={outcome} onNext={onNext} />
      )) ??
        (failed === undefined && <p class="muted">{busy ? popupText.underWay : ready}</p>)}
    </div>
  );
}

interface PartProps {
  target: ResetTarget;
  outcome: ResetOutcome;
  onNext: (failure: Failure) => void;
}

function Part({ target, outcome, onNext }: PartProps) {
  switch (outcome.state) {
    case 'underWay':
      return <p class="muted">{popupText.underWay}</p>;
    case 'unknown':
      return (
        <>
          <p class="unknown">
            <span class="icon alert" />
            {popupText.unknown}
          </p>
          <p class="muted">{popupText.unknownAdvice}</p>
          <Name target={target} />
        </>
      );
    case 'failed':
      return <FailureNotice failure={outcome.error} everybody={isEvery(target)} onNext={onNext} />;
    case 'done':
      return (
        <>
          <p class="done">
            <span class="icon check" />
            {popupText.done} · {outcome.status} in {outcome.milliseconds} ms ·{' '}
            <time
              dateTime={new Date(outcome.finishedAt).toISOString()}
              title={new Date(outcome.finishedAt).toLocaleString()}
            >
              {new Date(outcome.finishedAt).toLocaleTimeString()}
            </time>
          </p>
          <Name target={target} />
        </>
      );
  }
}

function Name({ target }: { target: ResetTarget }) {
  switch (target.kind) {
    case 'device':
      return <Identifier word={popupText.device} id={target.deviceId} />;
    case 'key':
      return <Identifier word={popupText.key} id={target.key} />;
    default:
      return <p class="muted note">{popupText.every[target.kind].done}</p>;
  }
}

function Identifier({ word, id }: { word: string; id: string }) {
  return (
    <p class="muted note">
      {word} <code>{id}</code>
    </p>
  );
}
