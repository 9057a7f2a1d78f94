import { parseArgs } from 'node:util';

export interface CommandLine {
  /** Names of benchmarks, or how they begin; all of them where there is none. */
  readonly names: readonly string[];
  /** One round of each, to see that it still runs. */
  readonly once: boolean;
}

export const usage = `npm run bench                 all benchmarks; writes bench/results.json and docs/performance.md
npm run bench -- NAME…        those whose name is NAME or begins with it; writes nothing
npm run bench -- --once       one round of each that is short; judges no time and writes nothing`;

/** @throws where an option is not known */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { once: { type: 'boolean', default: false } },
  });
  return { names: positionals, once: values.once };
}

/**
 * Those of some named things that a person asked for.
 *
 * @throws where a name fits none
 */
export function chosen<Named extends { readonly name: string }>(
  all: readonly Named[],
  names: readonly string[],
): readonly Named[] {
  const unknown = names.find((name) => !all.some((one) => one.name.startsWith(name)));
  if (unknown !== undefined) {
    const known = all.map(({ name }) => name).join(', ');
    throw new Error(`There is no benchmark "${unknown}". There are: ${known}`);
  }
  if (names.length === 0) return all;
  return all.filter((one) => names.some((name) => one.name.startsWith(name)));
}
