import type { HistoryEntry } from '../../storage/history/history-entry';
import { environmentName } from '../../text/environment-name';
import { failureLine } from '../../text/failure-line';
import { formatList } from '../../text/format';
import { t } from '../../text/t';
import { folded } from '../../ui/fragments';
import { bothEnds } from '../../ui/truncate-middle';

/** How a Temp Pass was called, else its two IDs. */
export function tempPassWords({ tempPassName, requestorId, mvpdId }: HistoryEntry): string {
  return tempPassName ?? `${requestorId} · ${mvpdId}`;
}

/** Whom it was of, to be read aloud. */
export function whoWords({ parts, deviceName }: HistoryEntry): string {
  return formatList(
    parts.map(({ target }) => {
      if (target.kind === 'device') return deviceName ?? bothEnds(target.deviceId);
      if (target.kind === 'key') return t('recent_key', { key: bothEnds(target.key) });
      return t(`popup_target_${target.kind}`);
    }),
  );
}

/** The longest of its requests, in ms; undefined where none was answered. */
export function durationOf({ parts }: HistoryEntry): number | undefined {
  const all = parts.flatMap(({ outcome }) =>
    'milliseconds' in outcome ? [outcome.milliseconds] : [],
  );
  return all.length === 0 ? undefined : Math.max(...all);
}

/** Why one of its requests failed, or is unknown, in the order of the requests. */
export function failuresOf({ parts }: HistoryEntry) {
  return parts.flatMap(({ outcome }) => ('error' in outcome ? [outcome.error] : []));
}

/** What each of them says in a line: in words, with its status and Adobe's code. */
export function failureLines(entry: HistoryEntry): string[] {
  return [...new Set(failuresOf(entry).map(failureLine))];
}

const searched = new WeakMap<HistoryEntry, string>();

/** All of it that a search finds, made once for each entry. */
export function searchedText(entry: HistoryEntry): string {
  const known = searched.get(entry);
  if (known !== undefined) return known;
  const { tempPassName, deviceName, requestorId, mvpdId, environment, parts } = entry;
  const ids = parts.flatMap(({ target }) => {
    if (target.kind === 'device') return [target.deviceId];
    return target.kind === 'key' ? [target.key] : [t(`popup_target_${target.kind}`)];
  });
  const words = [
    ...[tempPassName, deviceName, requestorId, mvpdId, environmentName(environment.kind)],
    ...[...ids, ...failureLines(entry)],
  ];
  const text = folded(words.filter((word) => word !== undefined).join('\n'));
  searched.set(entry, text);
  return text;
}
