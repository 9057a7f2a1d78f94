import type { Sent } from './sent';

/** What came of an item, and how long its last request took, in ms. */
export type Measured<Outcome> = Outcome & { readonly milliseconds: number };

/**
 * Sends an item, and measures how long that takes.
 *
 * @param now in ms, of a clock that nobody sets
 */
export async function measured<Outcome>(
  send: () => Promise<Sent<Outcome>>,
  now: () => number,
): Promise<Sent<Measured<Outcome>>> {
  const startedAt = now();
  const sent = await send();
  if (sent.state === 'throttled') return sent;
  return { ...sent, outcome: { ...sent.outcome, milliseconds: now() - startedAt } };
}
