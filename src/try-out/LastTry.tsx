import { useErrorBoundary } from 'preact/hooks';
import { everyReset } from '../storage/every-reset';
import type { ResetOutcome, ResetRecord } from '../storage/resets';
import { beforeSentence } from '../text/sentences';
import { t } from '../text/t';
import { Icon } from '../ui/Icon';
import { ResetTime } from '../view/result/ResetTime';
import { useStoredItem } from '../view/use-stored-item';
import { exampleDeviceId } from './example';

/** What came of the last reset of the example. */
export function LastTry() {
  const [unreadable] = useErrorBoundary();
  return (
    <div class="last-try" role="status">
      {unreadable === undefined && <Outcome />}
    </div>
  );
}

function Outcome() {
  const outcome = outcomeOfExample(useStoredItem(everyReset) ?? []);
  if (outcome === undefined) return null;
  switch (outcome.state) {
    case 'pending':
      return <p class="muted">{t('tryOut_pending')}</p>;
    case 'done':
      return (
        <p class="done">
          <Icon name="check" />
          <span>
            {beforeSentence(t('tryOut_done'))}
            <ResetTime outcomes={[outcome]} />
          </span>
        </p>
      );
    default:
      return (
        <p class={outcome.state === 'failed' ? 'failed' : 'not-done'}>
          <Icon name="alert" />
          {t(outcome.state === 'failed' ? 'tryOut_failed' : 'tryOut_unknown')}
        </p>
      );
  }
}

function outcomeOfExample(records: readonly ResetRecord[]): ResetOutcome | undefined {
  for (const { parts } of records) {
    const part = parts.find(
      ({ target }) => target.kind === 'device' && target.deviceId === exampleDeviceId,
    );
    if (part !== undefined) return part.outcome;
  }
  return undefined;
}
