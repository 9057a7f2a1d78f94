import { useEffect, useState } from 'preact/hooks';

/** The time in ms since 1970, once a second; it stands still while nobody sees the page. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => document.hidden || setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
