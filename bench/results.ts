import { readFileSync, writeFileSync } from 'node:fs';
import type { Plan } from './benchmark';
import type { Machine, Versions } from './machine';
import type { Measured } from './rounds';
import { isReached, tableOf } from './table';

/** A run of all benchmarks. */
export interface Results {
  /** ISO 8601 */
  readonly measuredAt: string;
  readonly machine: Machine;
  readonly versions: Versions;
  readonly plan: Plan;
  readonly measured: readonly Measured[];
}

const file = new URL('./results.json', import.meta.url);
const paper = new URL('../docs/performance.md', import.meta.url);
const marks = ['<!-- npm run bench writes from here -->', '<!-- to here -->'] as const;

/** Writes a run to where the next one is compared with it. */
export function writeResults(results: Results): void {
  writeFileSync(file, `${JSON.stringify(asWritten(results), null, 2)}\n`);
  writeFileSync(paper, withTable(readFileSync(paper, 'utf8'), results));
}

/**
 * Puts the table into the paper, in place of the last one.
 *
 * @throws where the paper has no place for it
 */
export function withTable(text: string, results: Results): string {
  const [from, to] = marks.map((mark) => text.indexOf(mark));
  if (from === undefined || to === undefined || from < 0 || to < from) {
    throw new Error(`docs/performance.md has no "${marks.join('" and "')}"`);
  }
  const { measuredAt, machine, versions, plan, measured } = results;
  const where = `Measured on ${measuredAt.slice(0, 10)}: ${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}, load ${machine.loadBefore} before; Chromium ${versions.chromium}, Node.js ${versions.node}, version ${versions.extension}; ${plan.rounds} rounds after ${plan.warmUps} to warm up.`;
  const put = `${marks[0]}\n${where}\n\n${tableOf(measured)}\n`;
  return text.slice(0, from) + put + text.slice(to);
}

/** Rounded to what can be told apart, and with the verdict. */
function asWritten({ measured, ...rest }: Results): object {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value;
  const rows = measured.map((one) => ({ ...one, reached: isReached(one) }));
  return JSON.parse(JSON.stringify({ ...rest, measured: rows }, rounded));
}
