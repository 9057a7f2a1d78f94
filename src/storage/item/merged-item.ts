import type { ReadableItem } from './stored-item';

/** One thing to read of two items; it follows every change of either. */
export function mergedItem<One, Other>(
  one: ReadableItem<One>,
  other: ReadableItem<Other>,
  merge: (one: One, other: Other) => One,
): ReadableItem<One> {
  let last: { readonly one: One; readonly other: Other; readonly merged: One } | undefined;
  /** The same for the same: who draws it sees by that whether it changed. */
  function mergedOf(first: One, second: Other): One {
    if (last === undefined || last.one !== first || last.other !== second) {
      last = { one: first, other: second, merged: merge(first, second) };
    }
    return last.merged;
  }
  const get = async () => mergedOf(...(await Promise.all([one.get(), other.get()])));
  return {
    empty: one.empty,
    get,
    known() {
      const [first, second] = [one.known(), other.known()];
      return first && second && { value: mergedOf(first.value, second.value) };
    },
    onChanged(listener, signal) {
      // A change brings its value: to read it again would be one more wait before it is drawn. What
      // cannot be read is said where it is read first.
      const tell = (merged: Promise<One>) => void merged.then(listener, () => undefined);
      one.onChanged((first) => tell(other.get().then((second) => mergedOf(first, second))), signal);
      other.onChanged((second) => tell(one.get().then((first) => mergedOf(first, second))), signal);
    },
    onWritten(listener) {
      one.onWritten(listener);
      other.onWritten(listener);
    },
  };
}
