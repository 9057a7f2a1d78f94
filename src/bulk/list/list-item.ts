import type { DeviceId } from '../../pass/ids/device-id';
import type { GenericKey, GenericKeyRefusal } from '../../pass/ids/generic-key';
import type { SingleTarget } from '../../pass/reset/reset';

/** What one line of a list names. A promotional trial is reset by device and key together. */
export type Listed =
  | { readonly kind: 'device'; readonly deviceId: DeviceId }
  | { readonly kind: 'key'; readonly key: GenericKey }
  | { readonly kind: 'pair'; readonly deviceId: DeviceId; readonly key: GenericKey };

/** A line that is reset; lines are counted from 1, as editors do. */
export interface ListItem {
  readonly line: number;
  readonly listed: Listed;
}

/** A line that is not, and why. Its text is left out: it may hold a person's address. */
export interface RefusedLine {
  readonly line: number;
  readonly part: 'device' | 'key';
  readonly refusal: GenericKeyRefusal;
}

/** A line that names what an earlier line named already. */
export interface RepeatedLine {
  readonly line: number;
  readonly first: number;
}

/** Something to reset, and the first line that names it. */
export interface ListedTarget {
  readonly line: number;
  readonly target: SingleTarget;
}

/** What a line names, as a text that is the same for the same device and key only; case counts. */
export function identityOfListed(listed: Listed): string {
  switch (listed.kind) {
    case 'device':
      return `d${listed.deviceId}`;
    case 'key':
      return `k${listed.key}`;
    case 'pair':
      // No ID holds a line break.
      return `d${listed.deviceId}\nk${listed.key}`;
  }
}

/** Every device and every key of a list once, in the order of the list. */
export function targetsOf(items: readonly ListItem[]): ListedTarget[] {
  return [...eachTarget(items)];
}

/** The same, one after another: a long list is made in turns. */
export function* eachTarget(items: readonly ListItem[]): Generator<ListedTarget> {
  const seen = new Set<string>();
  for (const { line, listed } of items) {
    for (const target of targetsIn(listed)) {
      const identity = target.kind === 'device' ? `d${target.deviceId}` : `k${target.key}`;
      if (seen.has(identity)) continue;
      seen.add(identity);
      yield { line, target };
    }
  }
}

function targetsIn(listed: Listed): SingleTarget[] {
  switch (listed.kind) {
    case 'device':
      return [{ kind: 'device', deviceId: listed.deviceId }];
    case 'key':
      return [{ kind: 'key', key: listed.key }];
    case 'pair':
      return [
        { kind: 'device', deviceId: listed.deviceId },
        { kind: 'key', key: listed.key },
      ];
  }
}
