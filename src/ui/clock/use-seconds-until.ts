import { useEffect, useState } from 'preact/hooks';

/**
 * Counts down.
 *
 * @param until in ms since 1970
 * @returns whole seconds left, 0 where it is over or there is nothing to wait for
 */
export function useSecondsUntil(until = 0): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    if (until <= Date.now()) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (until <= Date.now()) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.ceil((until - now) / 1_000));
}
