import type { Benchmark, Metric, Plan, Readings, Sides } from './benchmark';
import { type Spread, spreadOf } from './statistics';

/** For the table. */
export const fullPlan: Plan = { warmUps: 4, rounds: 21 };
/** Shows that every benchmark still runs; its times say nothing. */
export const oncePlan: Plan = { warmUps: 0, rounds: 1 };

/** What came of one metric. */
export interface Measured {
  readonly benchmark: string;
  readonly metric: Metric;
  readonly ours: Spread;
  readonly baseline: Spread;
  /** Our median in parts of the baseline's. */
  readonly ratio: number;
  /** The spread of the rounds' own ratios: how much to believe the one above. */
  readonly ratios: Spread;
}

interface Round {
  readonly ours: Readings;
  readonly baseline: Readings;
}

/**
 * Runs both sides in turn, A B A B: whatever else the machine does then falls on both.
 *
 * @param onRound told after each round
 */
export async function runRounds(
  sides: Sides,
  { warmUps, rounds }: Plan,
  onRound: () => void = () => {},
): Promise<readonly Round[]> {
  const kept: Round[] = [];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const ours = await sides.ours();
    const baseline = await sides.baseline();
    if (round >= warmUps) kept.push({ ours, baseline });
    onRound();
  }
  return kept;
}

/** Sums up the rounds of a benchmark, metric by metric. */
export function measuredIn(benchmark: Benchmark, rounds: readonly Round[]): readonly Measured[] {
  return benchmark.metrics.map((metric) => {
    const pairs = rounds.map(({ ours, baseline }) => ({
      ours: readingOf(ours, metric),
      baseline: readingOf(baseline, metric),
    }));
    const ours = spreadOf(pairs.map((pair) => pair.ours));
    const baseline = spreadOf(pairs.map((pair) => pair.baseline));
    const ratios = spreadOf(pairs.map((pair) => pair.ours / pair.baseline));
    const ratio = ours.median / baseline.median;
    return { benchmark: benchmark.name, metric, ours, baseline, ratio, ratios };
  });
}

/**
 * Checks that each metric was read in each round, which is all that a single round can show: its
 * times cross two clocks, and one that was set meanwhile may make them less than nothing.
 *
 * @throws where one was not
 */
export function requireReadings({ metrics }: Benchmark, rounds: readonly Round[]): void {
  for (const { ours, baseline } of rounds) {
    for (const { key } of metrics) {
      for (const value of [ours[key], baseline[key]]) {
        if (!Number.isFinite(value)) throw new Error(`"${key}" was measured as ${value}`);
      }
    }
  }
}

/** A time or a size that is none would look like a very good one. */
function readingOf(readings: Readings, { key }: Metric): number {
  const value = readings[key];
  if (value === undefined || !(value > 0)) throw new Error(`"${key}" was measured as ${value}`);
  return value;
}
