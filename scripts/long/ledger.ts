import { randomUUID } from 'node:crypto';
import type { Sandbox } from '../../sandbox/index';

/** Device IDs that nobody has. */
export function makeIds(count: number): string[] {
  return Array.from({ length: count }, () => randomUUID());
}

/** What the sandbox was asked to reset, and how it answered. */
export interface Ledger {
  /** How often each device was reset, by its ID. */
  readonly resets: ReadonlyMap<string, number>;
  /** Requests for a reset, whatever came of them. */
  readonly requests: number;
  /** Those that met a 429. */
  readonly throttled: number;
  /** From the first request to the last, in s. */
  readonly seconds: number;
  /** The longest time without a request, in s. */
  readonly longestGap: number;
}

export function ledgerOf(sandbox: Sandbox): Ledger {
  const asked = sandbox.log.filter(({ method }) => method === 'DELETE');
  const resets = new Map<string, number>();
  for (const { status, target } of asked) {
    if (status !== 204 || target?.kind !== 'device') continue;
    resets.set(target.deviceId, (resets.get(target.deviceId) ?? 0) + 1);
  }
  const times = asked.map(({ time }) => time);
  const gaps = times.map((time, at) => time - (times[at - 1] ?? time));
  return {
    resets,
    requests: asked.length,
    throttled: asked.filter(({ status }) => status === 429).length,
    seconds: ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1_000,
    longestGap: gaps.reduce((most, gap) => Math.max(most, gap), 0) / 1_000,
  };
}

/**
 * Compares by item what was to be reset, what the server did, and what is recorded. A repeat, such as
 * a browser makes by itself, is counted and no fault: DELETE is idempotent.
 *
 * @param recorded the outcome of each device, by its ID
 * @returns a line for each thing that does not agree
 */
export function disagreements(
  ids: readonly string[],
  ledger: Ledger,
  recorded: ReadonlyMap<string, string>,
): string[] {
  const wanted = new Set(ids);
  const say = (what: string, some: readonly string[]) =>
    some.length === 0 ? [] : [`${some.length} ${what}, such as ${some[0]}`];
  return [
    ...say(
      'were never reset',
      ids.filter((id) => !ledger.resets.has(id)),
    ),
    ...say(
      'have no outcome',
      ids.filter((id) => !recorded.has(id)),
    ),
    ...say(
      'are not done',
      ids.filter((id) => (recorded.get(id) ?? 'done') !== 'done'),
    ),
    ...say(
      'are recorded and not in the list',
      [...recorded.keys()].filter((id) => !wanted.has(id)),
    ),
    ...say(
      'were reset and are not in the list',
      [...ledger.resets.keys()].filter((id) => !wanted.has(id)),
    ),
  ];
}

/** Says what was measured. @returns whether all agrees */
export function report(
  name: string,
  ids: readonly string[],
  ledger: Ledger,
  recorded: ReadonlyMap<string, string>,
): boolean {
  const repeats = [...ledger.resets.values()].reduce((sum, count) => sum + count - 1, 0);
  const seconds = ledger.seconds.toFixed(1);
  console.log(
    `${name}: ${ids.length} devices in ${seconds} s, ${ledger.requests} requests, ` +
      `${repeats} resets repeated, ${ledger.throttled} met a 429, longest pause ${ledger.longestGap.toFixed(1)} s`,
  );
  const faults = disagreements(ids, ledger, recorded);
  for (const fault of faults) console.log(`${name}: ${fault}`);
  if (faults.length === 0) console.log(`${name}: ledger and record agree, device by device`);
  return faults.length === 0;
}
