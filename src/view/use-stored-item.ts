import { useEffect, useState } from 'preact/hooks';
import type { ReadableItem } from '../storage/item/stored-item';

/**
 * A stored item as view state: undefined until read, then following every change. What is known
 * already is drawn at once.
 *
 * @throws StorageError while drawing, where it cannot be read
 */
export function useStoredItem<Value>(item: ReadableItem<Value>): Value | undefined {
  const [read, setRead] = useState<{ value: Value } | { error: unknown } | undefined>(() =>
    item.known(),
  );
  useEffect(() => {
    const closing = new AbortController();
    let changed = false;
    item.onChanged((value) => {
      changed = true;
      setRead({ value });
    }, closing.signal);
    item.get().then(
      (value) => {
        if (changed || closing.signal.aborted) return;
        setRead((before) =>
          before && 'value' in before && before.value === value ? before : { value },
        );
      },
      (error: unknown) => setRead({ error }),
    );
    return () => closing.abort();
  }, [item]);
  if (read === undefined) return undefined;
  if ('error' in read) throw read.error;
  return read.value;
}
