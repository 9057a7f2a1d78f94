import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { Failure } from '../../failure/failure';
import type { Result } from '../../pass/result';

/** Saving a form: whether it is under way, and why it failed. */
export function useSave<Value>(onSaved: (saved: Value) => void) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure | 'denied'>();

  /**
   * @param origins hosts to ask the browser for first; called straight from the click, as Firefox
   *   shows its question only within the turn of one
   * @param save sends the command
   */
  async function run(origins: string[], save: () => Promise<Result<Value, Failure>>) {
    if (busy) return;
    const granting =
      origins.length > 0 ? browser.permissions.request({ origins }) : Promise.resolve(true);
    setFailed(undefined);
    setBusy(true);
    const granted = await granting;
    const answer = granted ? await save() : undefined;
    setBusy(false);
    if (answer === undefined) setFailed('denied');
    else if (answer.ok) onSaved(answer.value);
    else setFailed(answer.error);
  }

  return { busy, failed, run };
}
