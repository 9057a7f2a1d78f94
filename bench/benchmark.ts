import type { Lab } from './lab';

/** How often both sides are run. */
export interface Plan {
  /** Rounds that are not counted: caches fill, code is compiled, connections open. */
  readonly warmUps: number;
  readonly rounds: number;
}

/** What one round of one side gave: a number for each metric, by its key. */
export type Readings = Readonly<Record<string, number>>;

/** What is aimed at: a ratio to the baseline, or a value of our own. */
export type Aim = { readonly ratio: number } | { readonly value: number };

/** One number that a benchmark takes of both sides. */
export interface Metric {
  readonly key: string;
  /** What is measured, as a row of the table says it. */
  readonly title: string;
  /** What it is held against. */
  readonly baseline: string;
  readonly unit: 'ms' | 'MB';
  readonly aim: Aim;
}

/** Both sides, ready to be run in turn. */
export interface Sides {
  ours(): Promise<Readings>;
  baseline(): Promise<Readings>;
  close(): Promise<void>;
}

/** Something that a person waits for, held against the least that could do it. */
export interface Benchmark {
  /** As the command line names it. */
  readonly name: string;
  readonly metrics: readonly Metric[];
  /** How often it is run for the table, where that is not as often as most. */
  readonly plan?: Plan;
  /** Whether a round of it takes many seconds: `--once` leaves it out unless it is named. */
  readonly isLong?: true;
  prepare(lab: Lab): Promise<Sides>;
}
