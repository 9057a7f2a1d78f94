import { useEffect, useState } from 'preact/hooks';
import { readEnteredDeviceId } from '../../input/entered-device-id';
import type { DeviceId } from '../../pass/ids/device-id';
import type { HashFunction } from '../../pass/ids/digest';
import { type GenericKeyRefusal, parseGenericKey, type ReadKey } from '../../pass/ids/generic-key';
import type { Result } from '../../pass/result';
import { draft, keyDraft } from '../../storage/draft';
import type { SeenPage } from '../page/use-page';
import { useIdInForm } from './use-id-in-form';

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
 * closed.
 *
 * @param startWith what was kept when the window opened
 * @param hash that of the selected Temp Pass
 */
export function useFormIds(startWith: Kept, page: SeenPage, hash: HashFunction) {
  const { id, enter, hold, release } = useIdInForm(startWith.deviceId, page);
  const [email, setEmail] = useState({
    text: startWith.text,
    trim: startWith.trim,
    lowerCase: startWith.lowerCase,
  });
  const [hashed, setHashed] = useState<{ read: ReadGenericKey; with: HashFunction }>();
  const [typed, setTyped] = useState(false);
  const { text, trim, lowerCase } = email;

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
    enter(next);
    setTyped(true);
    keepDeviceId(next);
  }

  function enterEmail(change: Partial<typeof email>) {
    const next = { ...email, ...change };
    setEmail(next);
    setTyped(true);
    void keyDraft.set({ ...next, text: next.text.slice(0, 8192) });
  }

  const device: ReadDevice = readEnteredDeviceId(id.deviceId);
  return {
    entered: { ...email, deviceId: id.deviceId, hash } satisfies Entered,
    id,
    hold,
    release,
    enterDeviceId,
    enterEmail,
    device,
    // The key of another Temp Pass may have been hashed otherwise.
    key: hashed?.with === hash ? hashed.read : undefined,
    /** Whether a person typed or chose any of it. */
    typed,
  };
}

/** Keeps a device ID for the next time that the popup opens. */
export function keepDeviceId(deviceId: string): void {
  void draft.set({ deviceId: deviceId.slice(0, 8192) });
}
