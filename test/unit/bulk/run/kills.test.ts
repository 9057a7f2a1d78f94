import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Batch } from '../../../../src/bulk/run/recorder';
import { Run } from '../../../../src/bulk/run/run';
import type { Sent } from '../../../../src/bulk/run/sent';
import { VirtualClock } from './virtual-clock';

/** What is left when a program is killed: what the server did, and what was written. */
interface Left {
  readonly sent: Map<number, number>;
  readonly outcomes: Map<number, string>;
  cursor: number;
  /** Items whose outcome had been written when they were sent once more. */
  readonly needless: number[];
  /** Items that were sent although it was not written that they may have been. */
  readonly unannounced: number[];
}

interface Life {
  readonly left: Left;
  readonly count: number;
  /** After so many steps of whatever it does, it is killed. */
  readonly steps: number;
  readonly lanes: number;
  readonly answers: readonly Sent<string>['state'][];
}

/** One life of a program that runs; @returns whether it came to its end. */
async function live({ left, count, steps, lanes, answers }: Life): Promise<boolean> {
  const clock = new VirtualClock();
  let stepsLeft = steps;
  const orKilled = async () => {
    stepsLeft -= 1;
    if (stepsLeft < 0) await new Promise(() => {});
  };
  const run = new Run<number, string>(
    Array.from({ length: count }, (_, index) => index),
    {
      clock,
      random: () => 0.5,
      async send(index) {
        await orKilled();
        if (left.outcomes.has(index)) left.needless.push(index);
        if (index >= left.cursor) left.unannounced.push(index);
        const times = (left.sent.get(index) ?? 0) + 1;
        left.sent.set(index, times);
        await clock.sleep(40);
        await orKilled();
        const state = answers[(index * 7 + times) % answers.length] ?? 'settled';
        // Whatever goes wrong with an item, its fourth try is taken.
        if (state === 'settled' || times > 3) return { state: 'settled', outcome: `done ${index}` };
        if (state === 'throttled') return { state, wait: undefined };
        return { state, outcome: `failed ${index}`, trouble: state };
      },
      async record(batch: Batch<string>) {
        await orKilled();
        await clock.sleep(12);
        left.cursor = Math.max(left.cursor, batch.cursor);
        for (const { index, outcome } of batch.outcomes) left.outcomes.set(index, outcome);
        await orKilled();
      },
    },
    { lanes, rate: 100, known: [...left.outcomes.keys()], cursor: left.cursor },
  );
  const whole = (async () => {
    while ((await run.go()).kind !== 'done');
  })();
  return clock.passUntil(whole);
}

test('killed at any point and started again, no outcome is lost and no known one is sent for again', async () => {
  const state = fc.constantFrom<Sent<string>['state']>(
    'settled',
    'settled',
    'settled',
    'throttled',
    'passing',
    'held',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 260 }),
      fc.array(fc.nat(400), { maxLength: 4 }),
      fc.integer({ min: 1, max: 9 }),
      fc.array(state, { minLength: 1, maxLength: 9 }),
      async (count, kills, lanes, answers) => {
        const left: Left = {
          sent: new Map(),
          outcomes: new Map(),
          cursor: 0,
          needless: [],
          unannounced: [],
        };
        for (const steps of kills) {
          const before = new Map(left.outcomes);
          await live({ left, count, steps, lanes, answers });
          for (const [index, outcome] of before) expect(left.outcomes.get(index)).toBe(outcome);
        }
        const steps = Number.POSITIVE_INFINITY;
        expect(await live({ left, count, steps, lanes, answers })).toBe(true);
        expect(left.outcomes.size).toBe(count);
        for (const index of left.outcomes.keys()) expect(left.sent.has(index)).toBe(true);
        expect(left.needless).toEqual([]);
        expect(left.unannounced).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});
