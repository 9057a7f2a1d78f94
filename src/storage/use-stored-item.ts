import { useEffect, useState } from 'preact/hooks';
import type * as v from 'valibot';
import type { StoredItem } from './stored-item';

/** A stored item as view state: undefined until read, then following every change. */
export function useStoredItem<Schema extends v.GenericSchema>(
  item: StoredItem<Schema>,
): v.InferOutput<Schema> | undefined {
  const [value, setValue] = useState<v.InferOutput<Schema>>();
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
