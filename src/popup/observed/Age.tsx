import { useEffect, useState } from 'preact/hooks';
import { formatAgeExactly } from '../../text/age';
import { formatDateTime } from '../../text/format';

/** How often an age is written anew, in ms: each second while it is told in seconds. */
const step = { seconds: 1_000, longer: 15_000 };

/** How long ago something was, which goes on; not read out each second. */
export function Age({ at }: { at: number }) {
  const [now, setNow] = useState(Date.now);
  const isYoung = now - at < 60_000;
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), isYoung ? step.seconds : step.longer);
    return () => clearInterval(timer);
  }, [isYoung]);
  const date = new Date(at);
  return (
    <time aria-live="off" dir="auto" dateTime={date.toISOString()} title={formatDateTime(date)}>
      {formatAgeExactly(date, Math.max(now, at))}
    </time>
  );
}
