import { expect, test } from 'vitest';
import type { Benchmark } from '../../../bench/benchmark';
import { measuredIn, requireReadings, runRounds } from '../../../bench/rounds';

const metric = {
  key: 'ready',
  title: 'ready',
  baseline: 'the least',
  unit: 'ms',
  aim: { ratio: 1.5 },
} as const;

function sidesOf(ours: readonly number[], baseline: readonly number[]) {
  const order: string[] = [];
  const side = (name: string, values: readonly number[]) => {
    const left = [...values];
    return async () => {
      order.push(name);
      return { ready: left.shift() ?? Number.NaN };
    };
  };
  const sides = { ours: side('A', ours), baseline: side('B', baseline), close: async () => {} };
  const benchmark: Benchmark = { name: 'sample', metrics: [metric], prepare: async () => sides };
  return { sides, benchmark, order };
}

test('both sides run in turn, and the warm-ups do not count', async () => {
  const { sides, benchmark, order } = sidesOf([900, 20, 30, 40], [900, 10, 10, 20]);
  const rounds = await runRounds(sides, { warmUps: 1, rounds: 3 });
  expect(order.join(' ')).toBe('A B A B A B A B');
  expect(measuredIn(benchmark, rounds)).toMatchObject([
    { ours: { median: 30 }, baseline: { median: 10 }, ratio: 3, ratios: { median: 2 } },
  ]);
});

test.each([0, -1, Number.NaN])('a time of %s is an error of the benchmark', async (value) => {
  const { sides, benchmark } = sidesOf([value], [10]);
  const rounds = await runRounds(sides, { warmUps: 0, rounds: 1 });
  expect(() => measuredIn(benchmark, rounds)).toThrow('"ready" was measured as');
});

test('a single round only has to be read: a clock set meanwhile breaks no build', async () => {
  const { sides, benchmark } = sidesOf([-1, Number.NaN], [10, 10]);
  const read = await runRounds(sides, { warmUps: 0, rounds: 1 });
  expect(() => requireReadings(benchmark, read)).not.toThrow();
  const none = await runRounds(sides, { warmUps: 0, rounds: 1 });
  expect(() => requireReadings(benchmark, none)).toThrow('"ready" was measured as NaN');
});
