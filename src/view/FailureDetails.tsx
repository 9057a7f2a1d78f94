import type { ServerReason } from '../pass/http/server-reason';
import { t } from '../text/t';
import { CopyButton } from '../ui/CopyButton';

interface FailureDetailsProps {
  advice: string;
  said: ServerReason;
  /** The button for the next step, by its words; left out where the page itself is the next step. */
  next?: { readonly label: string; readonly act: () => void } | undefined;
}

/** What to do about a failure, and the server's own words; Adobe's support asks for the trace. */
export function FailureDetails({ advice, said, next }: FailureDetailsProps) {
  const { status, error, code, message, description, details, trace } = said;
  const words = [status, error, code, message, description, details].filter(Boolean);
  return (
    <>
      <p>{advice}</p>
      {words.length > 0 && <code class="note">{[...new Set(words)].join(' · ')}</code>}
      {trace !== undefined && (
        <div class="trace">
          <code class="note">{t('label_trace', { id: trace })}</code>
          <CopyButton text={() => trace} name={t('label_copyTrace')} />
        </div>
      )}
      {next !== undefined && (
        <button type="button" class="button" onClick={next.act}>
          {next.label}
        </button>
      )}
    </>
  );
}
