import type { ResetOutcome } from '../../storage/resets';
import { formatDateTime, formatDuration, formatWhen } from '../../text/format';
import { t } from '../../text/t';
import { Joined } from '../Joined';

type Done = Extract<ResetOutcome, { state: 'done' }>;

/** Status and time of requests that went side by side: how long until the last was answered, and when. */
export function ResetTime({ outcomes }: { outcomes: readonly Done[] }) {
  const milliseconds = Math.max(...outcomes.map((one) => one.milliseconds));
  const finishedAt = new Date(Math.max(...outcomes.map((one) => one.finishedAt)));
  return (
    <Joined>
      {t('popup_answered', {
        status: outcomes[0]?.status ?? '',
        duration: formatDuration(milliseconds, 'millisecond'),
      })}
      <time dir="auto" dateTime={finishedAt.toISOString()} title={formatDateTime(finishedAt)}>
        {formatWhen(finishedAt)}
      </time>
    </Joined>
  );
}
