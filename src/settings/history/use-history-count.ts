import { useEffect, useState } from 'preact/hooks';
import { onHistoryChanged } from '../../storage/history/history-changes';
import { historyCount } from '../../storage/history/history-database';

/** How many resets the history has; undefined until it was counted, and where it can't be. */
export function useHistoryCount(): number | undefined {
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const closing = new AbortController();
    const read = () => {
      historyCount().then(setCount, () => setCount(undefined));
    };
    onHistoryChanged(read, closing.signal);
    read();
    return () => closing.abort();
  }, []);
  return count;
}
