import { useEffect, useState } from 'preact/hooks';
import { isPlainKey } from '../../input/plain-key';
import { isPrivate } from '../../input/private-text';
import type { HashFunction } from '../../pass/ids/digest';
import { draft, keyDraft } from '../../storage/draft';
import type { SeenPage } from '../page/use-page';
import type { IdInForm } from './id-in-form';
import { type ReadDevice, type ReadGenericKey, readKey } from './reading/read-entered';
import { useReadDevice } from './reading/use-read-device';
import { type HoldId, useIdInForm } from './use-id-in-form';
import { type KeyOfApp, useKeyOfApp } from './use-key-of-app';

/** What stands in the form. */
export interface Entered {
  readonly deviceId: string;
  readonly text: string;
  readonly trim: boolean;
  readonly lowerCase: boolean;
  /** With what the selected Temp Pass's app hashes an address. */
  readonly hash: HashFunction;
}

/** What is kept of it while the popup is closed. */
export type Kept = Omit<Entered, 'hash'>;

type Email = Pick<Entered, 'text' | 'trim' | 'lowerCase'>;

/** The device ID and key of the form, and what they read as. */
export interface FormIds {
  readonly entered: Entered;
  readonly id: IdInForm;
  /** Keeps the page from changing what was acted on: what stood in the form at that moment. */
  readonly hold: HoldId;
  /** What was sent is answered: another page may take its place. */
  readonly release: () => void;
  /** @param kept for the next time; left out: the same */
  readonly enterDeviceId: (deviceId: string, kept?: string) => void;
  /** @returns whether a pasted text is more than an ID, and taken: then it does not come into the field */
  readonly pasteDeviceId?: (text: string) => boolean;
  readonly enterEmail: (change: Partial<Email>) => void;
  /** Undefined until the finder was loaded, where the text needs it. */
  readonly device: ReadDevice | undefined;
  /** Undefined until it was hashed, and until the finder was loaded, where the text needs it. */
  readonly key: ReadGenericKey | undefined;
  /** Whether the key became another one a moment ago, by no doing of the person's. */
  readonly isKeyJustChanged: boolean;
  /** Whether a person typed or chose any of it. */
  readonly typed: boolean;
}

/**
 * The device ID and key of the form, what they read as, and their keeping while the popup is
 * closed.
 *
 * @param startWith what was kept when the window opened
 * @param hash that of the selected Temp Pass
 * @param sent the app's key for it, where the app was observed
 */
export function useFormIds(
  startWith: Kept,
  page: SeenPage,
  hash: HashFunction,
  sent: KeyOfApp | undefined,
): FormIds {
  const { id, enter, hold, release } = useIdInForm(startWith.deviceId, page);
  const [email, setEmail] = useState<Email>({
    text: startWith.text,
    trim: startWith.trim,
    lowerCase: startWith.lowerCase,
  });
  const [hashed, setHashed] = useState<{
    readonly read: ReadGenericKey;
    readonly of: string;
    readonly with: HashFunction;
  }>();
  const [typed, setTyped] = useState(false);
  const [keyTyped, setKeyTyped] = useState(startWith.text !== '');
  const filled = useKeyOfApp(sent, id, keyTyped);
  const { trim, lowerCase } = email;
  const text = filled.key ?? email.text;

  useEffect(() => {
    let outdated = false;
    void readKey(text, { trim, lowerCase, hash }).then((read) => {
      if (!outdated) setHashed({ read, of: text, with: hash });
    });
    return () => {
      outdated = true;
    };
  }, [text, trim, lowerCase, hash]);

  function enterDeviceId(next: string, kept = next) {
    enter(next);
    setTyped(true);
    keepDeviceId(kept);
  }

  function enterEmail(change: Partial<Email>) {
    const next = { ...email, ...change };
    setEmail(next);
    setTyped(true);
    if (change.text !== undefined) setKeyTyped(true);
    void keyDraft.set({ ...next, text: next.text.slice(0, 8192) });
  }

  const device = useReadDevice(id.deviceId);
  // Hashing takes a moment, in which nothing is to blink; loading the finder may take long.
  const isOfNow = hashed?.of === text || isPlainKey(text);
  return {
    entered: { text, trim, lowerCase, deviceId: id.deviceId, hash },
    id,
    hold,
    release,
    enterDeviceId,
    enterEmail,
    device,
    // The key of another Temp Pass may have been hashed otherwise.
    key: hashed?.with === hash && isOfNow ? hashed.read : undefined,
    isKeyJustChanged: filled.isJustChanged,
    typed,
  };
}

/** Keeps a device ID for the next time that the popup opens; not what may be a secret or an address. */
export function keepDeviceId(deviceId: string): void {
  const text = deviceId.slice(0, 8192);
  // It is on disk, and people paste whole logs.
  void draft.setIfOther({ deviceId: isPrivate(text) ? '' : text });
}
