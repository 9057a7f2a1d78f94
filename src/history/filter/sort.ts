import type { HistoryEntry } from '../../storage/history/history-entry';
import { resetStateOf } from '../../storage/resets';
import { locale } from '../../text/locale';
import { durationOf, tempPassWords } from '../words/entry-words';
import { deviceIdOf, filterStates, type Sorting } from './filter';

/**
 * Entries in another order; those that are alike in it stay the newest first.
 *
 * @param entries the newest first
 */
export function sorted(entries: readonly HistoryEntry[], by: Sorting): readonly HistoryEntry[] {
  switch (by) {
    case 'newest':
      return entries;
    case 'oldest':
      return entries.toReversed();
    case 'tempPass':
      return byText(entries, tempPassWords);
    case 'device':
      return byText(entries, (entry) => entry.deviceName ?? deviceIdOf(entry) ?? '\uffff');
    case 'outcome':
      return byNumber(entries, (entry) => -filterStates.indexOf(resetStateOf(entry)));
    case 'slowest':
      return byNumber(entries, (entry) => -(durationOf(entry) ?? -1));
  }
}

function byText(entries: readonly HistoryEntry[], textOf: (entry: HistoryEntry) => string) {
  const { compare } = new Intl.Collator(locale(), { numeric: true });
  return inOrder(entries, textOf, compare);
}

function byNumber(entries: readonly HistoryEntry[], numberOf: (entry: HistoryEntry) => number) {
  return inOrder(entries, numberOf, (one, other) => one - other);
}

function inOrder<Key>(
  entries: readonly HistoryEntry[],
  keyOf: (entry: HistoryEntry) => Key,
  compare: (one: Key, other: Key) => number,
): readonly HistoryEntry[] {
  // Each key is made once, not with every comparison.
  return entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((one, other) => compare(one.key, other.key))
    .map(({ entry }) => entry);
}
