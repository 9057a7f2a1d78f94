import { setTimeout as sleep } from 'node:timers/promises';

/** In ms. */
const interval = 200;

/**
 * Looks again and again until there is something.
 *
 * @param limit in s: then it fails
 */
export async function until<Found>(
  look: () => Found | undefined | Promise<Found | undefined>,
  limit = 60,
): Promise<Found> {
  const end = performance.now() + limit * 1_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`Nothing came in ${limit} s`);
    await sleep(interval);
  }
}
