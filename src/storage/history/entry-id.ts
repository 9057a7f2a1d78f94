import { hexDigest } from '../../pass/ids/digest';

/**
 * The ID of an entry that may be written more than once: the same for the same facts, a UUID of
 * version 8 (RFC 9562).
 */
export async function entryIdOf(...facts: readonly (string | number)[]): Promise<string> {
  const hex = await hexDigest('SHA-256', JSON.stringify(facts));
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => hex.slice(from, to));
  return `${a}-${b}-8${c}-8${d}-${e}`;
}
