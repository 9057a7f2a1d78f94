import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';
import * as v from 'valibot';

/** Where it was measured: times are of this machine alone, ratios of fewer things. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  /** Programs that wanted a core in the minute before; more than there are cores, and times stretch. */
  readonly loadBefore: number;
}

/** The programs that were measured and measured with. */
export interface Versions {
  readonly extension: string;
  readonly chromium: string;
  readonly node: string;
}

export function thisMachine(): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release().split('-')[0]} ${arch()}`,
    loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}

/** @param chromium what the browser says of itself */
export function versions(chromium: string): Versions {
  const manifest = JSON.parse(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8'));
  const { version: extension } = v.parse(v.object({ version: v.string() }), manifest);
  return { extension, chromium, node: process.versions.node };
}
