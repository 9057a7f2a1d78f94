import { useEffect, useState } from 'preact/hooks';
import type { Readable } from './readable';

/** A stored item as view state: undefined until read, then following every change. */
export function useStoredItem<Value>(item: Readable<Value>): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    const closing = new AbortController();
    let changed = false;
    item.onChanged((next) => {
      changed = true;
      setValue(() => next);
    }, closing.signal);
    item.get().then(
      (first) => {
        if (!changed && !closing.signal.aborted) setValue(() => first);
      },
      () => setValue(() => item.empty),
    );
    return () => closing.abort();
  }, [item]);
  return value;
}
