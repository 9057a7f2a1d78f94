import type { ReadableItem } from './stored-item';

/** One thing to read of two items; it follows every change of either. */
export function mergedItem<One, Other>(
  one: ReadableItem<One>,
  other: ReadableItem<Other>,
  merge: (one: One, other: Other) => One,
): ReadableItem<One> {
  const get = async () => merge(...(await Promise.all([one.get(), other.get()])));
  return {
    empty: one.empty,
    get,
    onChanged(listener, signal) {
      // What cannot be read is said where it is read first.
      const tell = () => void get().then(listener, () => undefined);
      one.onChanged(tell, signal);
      other.onChanged(tell, signal);
    },
  };
}
