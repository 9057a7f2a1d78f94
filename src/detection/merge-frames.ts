import { hexOf } from '../pass/decoding/hex';
import type { Candidate } from './candidate';

const demotion = 20;

/**
 * Brings together what several frames offer: one entry for each device ID, the most trustworthy
 * first, an ID before its hash. Needs a secure context, as an extension page is.
 */
export async function merged<One extends Candidate>(
  lists: readonly (readonly One[])[],
): Promise<One[]> {
  const best = new Map<string, One>();
  for (const candidate of lists.flat()) {
    const known = best.get(candidate.deviceId);
    if (known === undefined || known.trust < candidate.trust) {
      best.set(candidate.deviceId, candidate);
    }
  }
  const originals = new Map<string, One>();
  for (const candidate of best.values()) {
    for (const digest of await digestsOf(candidate.deviceId)) {
      originals.set(digest, candidate);
    }
  }
  const sorted = [...best.values()].map((candidate) => {
    const original = originals.get(candidate.deviceId.toLowerCase());
    if (original === undefined) return candidate;
    return { ...candidate, trust: Math.min(candidate.trust, original.trust - demotion) };
  });
  return sorted.sort((one, other) => other.trust - one.trust);
}

/** The candidate to fill in: none where two are equally good. */
export function bestOf<One extends Candidate>(sorted: readonly One[]): One | undefined {
  const [first, second] = sorted;
  return first !== undefined && (second === undefined || first.trust > second.trust)
    ? first
    : undefined;
}

async function digestsOf(text: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  const hashes = ['SHA-1', 'SHA-256'];
  return Promise.all(hashes.map(async (hash) => hexOf(await crypto.subtle.digest(hash, bytes))));
}
