import { useState } from 'preact/hooks';
import { type Pasted, type PastedRefusal, recognise } from '../../config/detect-input';
import type { Environment } from '../../pass/ids/environment';
import { customEnvironments } from '../../storage/managed';
import { pastedRefusalWords } from '../../text/refusals';
import { t } from '../../text/t';
import { incomingText } from './read-input';

/** Recognises what comes in, and says why it cannot. */
export function useDetectInput(onPasted: (pasted: Pasted) => void) {
  const [refused, setRefused] = useState<string>();

  /** @returns whether it was taken */
  async function receive(files: readonly File[], text: string): Promise<boolean> {
    setRefused(undefined);
    const incoming = await incomingText(files, text);
    if (!incoming.ok) {
      setRefused(t(`pasted_${incoming.error}`));
      return false;
    }
    const read = await recognise(incoming.value, await knownEnvironments());
    if (read.ok) onPasted(read.value);
    else setRefused(refusalOf(read.error));
    return read.ok;
  }

  return { refused, receive, refuse: setRefused, forget: () => setRefused(undefined) };
}

function refusalOf(refusal: PastedRefusal): string {
  return refusal.kind === 'broken'
    ? pastedRefusalWords({ kind: 'broken', path: refusal.path })
    : t(`pasted_${refusal.kind}`);
}

/** Where storage cannot be read, what is pasted may be what mends it. */
function knownEnvironments(): Promise<readonly Environment[]> {
  return customEnvironments().catch(() => []);
}
