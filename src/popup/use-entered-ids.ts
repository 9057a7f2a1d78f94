import { useEffect, useState } from 'preact/hooks';
import { type DeviceId, parseDeviceId } from '../pass/device-id';
import { type GenericKeyRefusal, parseGenericKey, type ReadKey } from '../pass/generic-key';
import type { SingleTarget } from '../pass/reset';
import type { Result } from '../pass/result';
import { draft, keyDraft } from '../storage/draft';

/** What stands in the form, as typed. */
export interface Entered {
  deviceId: string;
  text: string;
  trim: boolean;
  lowerCase: boolean;
}

export type ReadDevice = Result<DeviceId, GenericKeyRefusal>;
export type ReadGenericKey = Result<ReadKey, GenericKeyRefusal>;

/** The typed device ID and key, what they read as, and their keeping while the popup is closed. */
export function useEnteredIds(startWith: Entered) {
  const [entered, setEntered] = useState(startWith);
  const [key, setKey] = useState<ReadGenericKey>();
  const { text, trim, lowerCase } = entered;

  useEffect(() => {
    let outdated = false;
    void parseGenericKey(text, { trim, lowerCase }).then((read) => {
      if (!outdated) setKey(read);
    });
    return () => {
      outdated = true;
    };
  }, [text, trim, lowerCase]);

  function enter(change: Partial<Entered>) {
    const next = { ...entered, ...change };
    setEntered(next);
    void draft.update((kept) => ({ ...kept, deviceId: next.deviceId.slice(0, 8192) }));
    void keyDraft.set({
      text: next.text.slice(0, 8192),
      trim: next.trim,
      lowerCase: next.lowerCase,
    });
  }

  return { entered, enter, device: parseDeviceId(entered.deviceId) as ReadDevice, key };
}

/**
 * What a reset of the form would be about: the device, for a promotional Temp Pass the key too.
 * Only fields with something in them count; one that is refused stops all.
 */
export async function targetsOf(
  entered: Entered,
  promotional: boolean,
): Promise<SingleTarget[] | undefined> {
  const device = parseDeviceId(entered.deviceId);
  const key = promotional ? await parseGenericKey(entered.text, entered) : undefined;
  const targets: SingleTarget[] = [];
  if (device.ok) targets.push({ kind: 'device', deviceId: device.value });
  else if (device.error !== 'empty') return undefined;
  if (key?.ok) targets.push({ kind: 'key', key: key.value.key });
  else if (key !== undefined && key.error !== 'empty') return undefined;
  return targets.length > 0 ? targets : undefined;
}
