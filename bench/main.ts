import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from './benchmark';
import { benchmarks } from './benchmarks/index';
import { build } from './build';
import { chosen, readCommandLine, usage } from './command-line';
import { type Lab, startLab } from './lab';
import { thisMachine, versions } from './machine';
import { writeResults } from './results';
import {
  fullPlan,
  type Measured,
  measuredIn,
  oncePlan,
  requireReadings,
  runRounds,
} from './rounds';
import { tableOf } from './table';

/** `npm run bench`: see usage, and docs/performance.md for how to read what comes out. */
const wanted = asked();
if (wanted !== undefined) await bench(wanted.benchmarks, wanted.once, wanted.writing);

function asked() {
  try {
    const { names, once } = readCommandLine(process.argv.slice(2));
    return {
      benchmarks: chosen(benchmarks, names).filter(
        ({ isLong }) => !isLong || !once || names.length > 0,
      ),
      once,
      writing: names.length === 0 && !once,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exitCode = 1;
    return undefined;
  }
}

async function bench(wanted: readonly Benchmark[], once: boolean, writing: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'reset-temp-pass-build-'));
  try {
    build('chromium', folder);
    const machine = thisMachine();
    const lab = await startLab(folder);
    try {
      const measured: Measured[] = [];
      for (const one of wanted) measured.push(...(await run(one, lab, once)));
      if (once) return;
      console.log(`\n${tableOf(measured)}`);
      if (!writing) return;
      const plan = fullPlan;
      const measuredAt = new Date().toISOString();
      const used = versions(lab.context.browser()?.version() ?? 'unknown');
      writeResults({ measuredAt, machine, versions: used, plan, measured });
    } finally {
      await lab.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(benchmark: Benchmark, lab: Lab, once: boolean): Promise<readonly Measured[]> {
  const startedAt = performance.now();
  const plan = once ? oncePlan : (benchmark.plan ?? fullPlan);
  const sides = await benchmark.prepare(lab);
  try {
    const rounds = await runRounds(sides, plan);
    requireReadings(benchmark, rounds);
    const measured = once ? [] : measuredIn(benchmark, rounds);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    const ratios = measured.map(({ ratio }) => `, ${ratio.toFixed(2)} ×`).join('');
    console.log(`${benchmark.name}: ${seconds} s${ratios}`);
    return measured;
  } finally {
    await sides.close();
  }
}
