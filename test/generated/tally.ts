import fc from 'fast-check';
import { type Fault, type Found, faultOf, type Wanted } from './case';

/** How the cases of one kind were read. */
export interface Tally {
  readonly kind: string;
  readonly cases: number;
  readonly faults: Readonly<Record<Fault, number>>;
  readonly failed: number;
}

type Read<Case> = (one: Case) => Found | Promise<Found>;
type Kinds<Case> = Readonly<Record<string, fc.Arbitrary<Case>>>;

/**
 * Reads so many cases of each kind.
 *
 * @param count of each kind
 * @param seed from which all of them follow
 */
export async function tallied<Case extends Wanted>(
  kinds: Kinds<Case>,
  count: number,
  read: Read<Case>,
  seed: number,
): Promise<Tally[]> {
  const all: Tally[] = [];
  for (const [kind, cases] of Object.entries(kinds)) {
    const faults = { missed: 0, invented: 0, 'wrong first': 0, 'wrong name': 0 };
    let failed = 0;
    for (const one of fc.sample(cases, { seed, numRuns: count })) {
      const fault = faultOf(one, await read(one));
      if (fault === undefined) continue;
      faults[fault] += 1;
      failed += 1;
    }
    all.push({ kind, cases: count, faults, failed });
  }
  return all;
}

/**
 * Looks for the smallest case of a kind that is read wrongly.
 *
 * @returns what to show a person: the seed, the case, what was wanted and what was read
 */
export async function smallestFailure<Case extends Wanted>(
  cases: fc.Arbitrary<Case>,
  count: number,
  read: Read<Case>,
  seed: number,
): Promise<string> {
  const right = async (one: Case) => faultOf(one, await read(one)) === undefined;
  const details = await fc.check(fc.asyncProperty(cases, right), { seed, numRuns: count });
  const [smallest] = details.counterexample ?? [];
  if (smallest === undefined) return `SEED=${seed}: no case fails alone`;
  const found = await read(smallest);
  return [
    `SEED=${seed}, path ${details.counterexamplePath}: ${faultOf(smallest, found)}`,
    JSON.stringify(smallest, null, 2),
    `read: ${JSON.stringify(found)}`,
  ].join('\n');
}

/** Counts by kind, as a table to read and to put into a commit. */
export function tableOf(tallies: readonly Tally[], seed: number): string {
  const rows = tallies.map(({ kind, cases, failed, faults }) =>
    [
      kind.padEnd(34),
      `${failed}`.padStart(6),
      `${((100 * failed) / cases).toFixed(1)} %`.padStart(8),
      ...Object.entries(faults).map(([name, times]) => (times > 0 ? `${name} ${times}` : '')),
    ]
      .filter((cell) => cell !== '')
      .join('  '),
  );
  const cases = tallies.reduce((sum, one) => sum + one.cases, 0);
  const failed = tallies.reduce((sum, one) => sum + one.failed, 0);
  return [...rows, `${failed} of ${cases} read wrongly, SEED=${seed}`].join('\n');
}
