import { useRef } from 'preact/hooks';
import type { GenericKey } from '../../pass/ids/generic-key';
import type { IdInForm } from './id-in-form';
import { useJustChanged } from './use-just-changed';

/** The key with which the app asked, and the device that it asked about. */
export interface KeyOfApp {
  readonly key: GenericKey | undefined;
  readonly deviceId: string;
}

interface FilledKey {
  /** What the app fills in; undefined where it fills in nothing. */
  readonly key: GenericKey | undefined;
  /** Whether it became another one a moment ago, by no doing of the person's. */
  readonly isJustChanged: boolean;
}

/**
 * The app's key for the field, beside its device: never over what a person typed, and unmoved once a
 * person chose the device or acted on the form, as the device ID is.
 *
 * @param sent undefined where the app asked about another Temp Pass, or was not observed
 * @param typed whether a person entered anything in its field, now or the last time
 */
export function useKeyOfApp(sent: KeyOfApp | undefined, id: IdInForm, typed: boolean): FilledKey {
  const last = useRef<KeyOfApp>(undefined);
  const before = last.current?.deviceId === id.deviceId ? last.current : undefined;
  const offered = sent?.deviceId === id.deviceId ? sent : undefined;
  const isFixed = before !== undefined && (id.from === 'held' || id.from === 'person');
  const key = typed ? undefined : (isFixed ? before : offered)?.key;
  // What is filled in first, nobody has looked at before.
  const isExpected = typed || isFixed || before?.key === undefined;
  if (key !== undefined) last.current = { key, deviceId: id.deviceId };
  const isJustChanged = useJustChanged(key ?? '', isExpected);
  return { key, isJustChanged: isJustChanged && !isFixed };
}
