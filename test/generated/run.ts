import type fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Found, Wanted } from './case';
import type { KnownFailing } from './known-failing';
import { smallestFailure, type Tally, tableOf, tallied } from './tally';

/** So that a red build is about the change, and not about the day. */
const usualSeed = 20_261_127;
const wanted = process.env['SEED'];
/** The run's seed: `SEED=new` for cases that nobody has seen, `SEED=…` to see some again. */
const runSeed = wanted === 'new' ? Date.now() % 2 ** 31 : Number(wanted ?? usualSeed);
/** Kinds known to fail have always the same cases: a rare fault must not seem mended by chance. */
const fixedSeed = 2;

interface Run<Case> {
  readonly kinds: Readonly<Record<string, fc.Arbitrary<Case>>>;
  readonly failing: KnownFailing;
  /** The least number of cases of all kinds together. */
  readonly least: number;
  readonly read: (one: Case) => Found | Promise<Found>;
}

/** Tests every kind: no miss, no invention, no wrong first; or it is on the list, and belongs there. */
export function testKinds<Case extends Wanted>({ kinds, failing, least, read }: Run<Case>): void {
  const count = Math.ceil(least / Object.keys(kinds).length);
  const tallies: Tally[] = [];
  describe(`${least} cases, SEED=${runSeed}`, () => {
    test.each(Object.entries(kinds))('%s', async (kind, cases) => {
      const known = failing[kind] !== undefined;
      const seed = known ? fixedSeed : runSeed;
      const tally = (await tallied({ [kind]: cases }, count, read, seed))[0];
      if (tally === undefined) throw new Error(`No case of ${kind}`);
      tallies.push(tally);
      if (known) {
        expect(tally.failed, 'It passes: take it off the list of known failures').toBeGreaterThan(
          0,
        );
      } else if (tally.failed > 0) {
        const smallest = await smallestFailure(cases, count, read, seed);
        expect.fail(`${tally.failed} of ${count} are read wrongly. The smallest:\n${smallest}`);
      }
    });
    test('all kinds are tried, and the list names none that does not exist', () => {
      expect(Object.keys(failing).filter((kind) => kinds[kind] === undefined)).toEqual([]);
      if (process.env['COUNTS'] !== undefined) console.log(tableOf(tallies, runSeed));
    });
  });
}
