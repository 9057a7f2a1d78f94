import { useState } from 'preact/hooks';
import { type Pasted, recognise } from '../../config/detect-input';
import type { Environment } from '../../pass/ids/environment';
import { customEnvironments } from '../../storage/managed';
import { pastedRefusalWords } from '../../text/refusals';
import { t } from '../../text/t';
import { fileOfRequests } from './file-of-requests';
import { incomingText } from './read-input';

/** Recognises what comes in, and says why it cannot. */
export function useDetectInput(onPasted: (pasted: Pasted) => void) {
  const [refused, setRefused] = useState<string>();
  const [isReading, setReading] = useState(false);

  /** @returns what was said of it; undefined where it was taken */
  async function refusalOfIncoming(files: readonly File[], text: string) {
    const custom = await knownEnvironments();
    const saved = await fileOfRequests(files, custom);
    if (saved !== undefined) {
      if (!saved.ok) return t(`pasted_${saved.error}`);
      onPasted(saved.value);
      return undefined;
    }
    const incoming = await incomingText(files, text);
    if (!incoming.ok) return t(`pasted_${incoming.error}`);
    const read = await recognise(incoming.value, custom);
    if (!read.ok) return pastedRefusalWords(read.error);
    onPasted(read.value);
    return undefined;
  }

  /** @returns whether it was taken */
  async function receive(files: readonly File[], text: string): Promise<boolean> {
    setRefused(undefined);
    setReading(files.length > 0);
    try {
      const refusal = await refusalOfIncoming(files, text);
      setRefused(refusal);
      return refusal === undefined;
    } finally {
      setReading(false);
    }
  }

  return { refused, isReading, receive, refuse: setRefused, forget: () => setRefused(undefined) };
}

/** Where storage cannot be read, what is pasted may be what mends it. */
function knownEnvironments(): Promise<readonly Environment[]> {
  return customEnvironments().catch(() => []);
}
