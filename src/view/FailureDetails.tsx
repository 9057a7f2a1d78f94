import type { ServerReason } from '../pass/http/server-reason';
import { t } from '../text/t';
import { CopyButton } from '../ui/CopyButton';
import { useSecondsUntil } from '../ui/clock/use-seconds-until';
import { FailureAdvice } from './FailureAdvice';
import { separator } from './Joined';
import type { NextStep } from './use-next-step';

interface FailureDetailsProps {
  advice: string;
  /** What may have been done all the same, or that nothing was. */
  effect?: string | undefined;
  said: ServerReason;
  /** Until when the next step has to wait, in ms since 1970. */
  until?: number | undefined;
  /** Makes what is copied of it; where left out, the trace alone can be copied. */
  report?: (() => string) | undefined;
  /** The button for the next step; left out where the page itself is the next step. */
  next?: NextStep['next'];
}

/** What to do about a failure, the way there, and the server's own words; Adobe's support asks for the trace. */
export function FailureDetails(props: FailureDetailsProps) {
  const { advice, effect, said, until, report, next } = props;
  const { status, error, code, message, description, details, trace } = said;
  const words = [status, error, code, message, description, details].filter(Boolean);
  const waits = useSecondsUntil(until) > 0;
  return (
    <>
      <FailureAdvice advice={advice} effect={effect} until={until} />
      {next !== undefined && (
        <button
          type="button"
          class="button"
          title={next.name}
          aria-disabled={waits}
          onClick={() => !waits && next.act()}
        >
          {next.label}
        </button>
      )}
      {/* Adobe writes in English alone. */}
      {words.length > 0 && (
        <code class="note" lang="en">
          {[...new Set(words)].join(separator)}
        </code>
      )}
      {(trace !== undefined || report !== undefined) && (
        <div class="trace">
          {trace !== undefined && <code class="note">{t('label_trace', { id: trace })}</code>}
          {report !== undefined ? (
            <CopyButton
              text={report}
              name={t('label_copyDetails')}
              label={t('label_copyDetails')}
            />
          ) : (
            <CopyButton text={() => trace} name={t('label_copyTrace')} />
          )}
        </div>
      )}
    </>
  );
}
