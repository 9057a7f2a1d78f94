import {
  type Candidate,
  maxCandidates,
  maxShownLabel,
  type Occurrence,
  type Place,
} from './candidate';

const trustOf: Readonly<Record<Place, number>> = {
  field: 100,
  text: 90,
  column: 90,
  title: 85,
  address: 85,
  meta: 80,
  attribute: 70,
  data: 60,
  link: 50,
  storage: 65,
};
/** One of several under the same label in the same kind of place: a list of devices. */
const inList = 45;
const adjustment = { current: 30, neutral: 0, other: -30 } as const;
const hashAdjustment = -20;
/** A platform's own ID is what apps make theirs of: beside a device ID it is none. */
const ofPlatform = /^[du]u?id$/u;

/**
 * Puts what was seen on a page in order, the most trustworthy first: the page's own device before
 * others in a list, the current before a previous one, an ID before its hash.
 *
 * @returns at most {@link maxCandidates}, and how many more there were
 */
export function rank(seen: readonly Occurrence[]): { candidates: Candidate[]; more: number } {
  const named = seen.filter(({ core }) => !ofPlatform.test(core));
  const all = named.length > 0 ? named : seen;
  const groups = new Map<string, Set<string>>();
  for (const one of all) {
    const group = groups.get(groupOf(one)) ?? new Set<string>();
    groups.set(groupOf(one), group.add(one.deviceId));
  }
  const offers = all.map((one) => {
    const listed = one.listed || (groups.get(groupOf(one))?.size ?? 0) > 1;
    const trust =
      (listed ? inList : trustOf[one.place]) +
      adjustment[one.relevance] +
      (one.hashed ? hashAdjustment : 0);
    const { deviceId, label, place } = one;
    return { deviceId, label: label.slice(0, maxShownLabel), place, trust };
  });
  offers.sort((one, other) => other.trust - one.trust);
  const known = new Set<string>();
  const candidates = offers.filter(({ deviceId }) => !known.has(deviceId) && known.add(deviceId));
  const more = candidates.splice(maxCandidates).length;
  return { candidates, more };
}

function groupOf({ place, core, relevance, hashed, listed }: Occurrence): string {
  return `${place} ${relevance} ${hashed} ${listed} ${core}`;
}
