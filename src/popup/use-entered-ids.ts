import { useEffect, useState } from 'preact/hooks';
import { type DeviceId, parseDeviceId } from '../pass/device-id';
import type { HashFunction } from '../pass/digest';
import { type GenericKeyRefusal, parseGenericKey, type ReadKey } from '../pass/generic-key';
import type { SingleTarget } from '../pass/reset';
import type { Result } from '../pass/result';
import { draft, keyDraft } from '../storage/draft';
import type { SeenPage } from './use-page';

/** What stands in the form. */
export interface Entered {
  deviceId: string;
  text: string;
  trim: boolean;
  lowerCase: boolean;
  /** With what the selected Temp Pass's app hashes an address. */
  hash: HashFunction;
}

/** What is kept of it while the popup is closed. */
export type Kept = Omit<Entered, 'hash'>;

export type ReadDevice = Result<DeviceId, GenericKeyRefusal>;
export type ReadGenericKey = Result<ReadKey, GenericKeyRefusal>;

/**
 * The device ID and key of the form, what they read as, and their keeping while the popup is
 * closed. The device ID is the page's until a person typed or chose one: what a person entered
 * stays, whatever the page does. What the page showed stays too, while it shows none at all.
 *
 * @param startWith what was kept when the window opened
 * @param hash that of the selected Temp Pass
 */
export function useEnteredIds(startWith: Kept, page: SeenPage, hash: HashFunction) {
  const [typedId, setTypedId] = useState<string>();
  const [shownId, setShownId] = useState<string>();
  const [kept] = useState(startWith);
  const [email, setEmail] = useState({
    text: kept.text,
    trim: kept.trim,
    lowerCase: kept.lowerCase,
  });
  const [hashed, setHashed] = useState<{ read: ReadGenericKey; with: HashFunction }>();
  const [typed, setTyped] = useState(false);
  const { text, trim, lowerCase } = email;
  const bestId = page.best?.deviceId;

  useEffect(() => {
    if (bestId !== undefined) setShownId(bestId);
  }, [bestId]);

  useEffect(() => {
    let outdated = false;
    void parseGenericKey(text, { trim, lowerCase, hash }).then((read) => {
      if (!outdated) setHashed({ read, with: hash });
    });
    return () => {
      outdated = true;
    };
  }, [text, trim, lowerCase, hash]);

  function enterDeviceId(next: string) {
    setTypedId(next);
    setTyped(true);
    keepDeviceId(next);
  }

  function enterEmail(change: Partial<typeof email>) {
    const next = { ...email, ...change };
    setEmail(next);
    setTyped(true);
    void keyDraft.set({ ...next, text: next.text.slice(0, 8192) });
  }

  const before = page.candidates.length === 0 ? shownId : undefined;
  const deviceId = typedId ?? bestId ?? before ?? kept.deviceId;
  const device: ReadDevice = parseDeviceId(deviceId);
  return {
    entered: { ...email, deviceId, hash } satisfies Entered,
    source: sourceOf(typedId, bestId, before),
    enterDeviceId,
    enterEmail,
    device,
    // The key of another Temp Pass may have been hashed otherwise.
    key: hashed?.with === hash ? hashed.read : undefined,
    /** Whether a person typed or chose any of it. */
    typed,
  };
}

/** Whose the device ID is; `pageBefore`: the page showed it and does no more. */
export type IdSource = 'person' | 'page' | 'pageBefore' | 'lastTime';

function sourceOf(
  typedId: string | undefined,
  bestId: string | undefined,
  before: string | undefined,
): IdSource {
  if (typedId !== undefined) return 'person';
  if (bestId !== undefined) return 'page';
  return before === undefined ? 'lastTime' : 'pageBefore';
}

/** Keeps a device ID for the next time that the popup opens. */
export function keepDeviceId(deviceId: string): void {
  void draft.set({ deviceId: deviceId.slice(0, 8192) });
}

/**
 * What a reset of the form would be about: the device, for a promotional Temp Pass the key too.
 * Only fields with something in them count; one that is refused stops all.
 *
 * @param only one of the two, whatever stands in the other's field
 */
export async function targetsOf(
  entered: Entered,
  promotional: boolean,
  only?: SingleTarget['kind'],
): Promise<SingleTarget[] | undefined> {
  const device = only === 'key' ? undefined : parseDeviceId(entered.deviceId);
  const key =
    promotional && only !== 'device' ? await parseGenericKey(entered.text, entered) : undefined;
  const targets: SingleTarget[] = [];
  if (device?.ok) targets.push({ kind: 'device', deviceId: device.value });
  else if (device !== undefined && device.error !== 'empty') return undefined;
  if (key?.ok) targets.push({ kind: 'key', key: key.value.key });
  else if (key !== undefined && key.error !== 'empty') return undefined;
  return targets.length > 0 ? targets : undefined;
}
