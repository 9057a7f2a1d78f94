import type { ResetOutcome } from '../../storage/resets';
import { clockTime } from '../../ui/clock-time';

type Done = Extract<ResetOutcome, { state: 'done' }>;

/** Status and time of requests that went side by side: how long until the last was answered, and when. */
export function ResetTime({ outcomes }: { outcomes: readonly Done[] }) {
  const milliseconds = Math.max(...outcomes.map((one) => one.milliseconds));
  const finishedAt = new Date(Math.max(...outcomes.map((one) => one.finishedAt)));
  return (
    <>
      {outcomes[0]?.status} in {milliseconds} ms ·{' '}
      <time dateTime={finishedAt.toISOString()} title={finishedAt.toLocaleString()}>
        {clockTime(finishedAt)}
      </time>
    </>
  );
}
