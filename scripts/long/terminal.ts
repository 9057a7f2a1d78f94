import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/index';
import { readLog } from '../../src/bulk/log/read-log';
import type { LongOptions } from './command-line';
import { ledgerOf, makeIds, report } from './ledger';

/** The command line, killed in the middle of a run and started again. */
export function killedTerminal(options: LongOptions): Promise<boolean> {
  return atTerminal('command line, killed', options, async (start, resets) => {
    const first = start([]);
    await resets(options.items / 2);
    first.kill('SIGKILL');
    await once(first, 'exit');
    return [start([])];
  });
}

/** Four parts of a list at once. */
export function shardedTerminal(options: LongOptions): Promise<boolean> {
  return atTerminal('command line, four shards', options, async (start) =>
    [1, 2, 3, 4].map((number) => start(['--shard', `${number}/4`])),
  );
}

type Start = (args: readonly string[]) => ReturnType<typeof spawn>;

async function atTerminal(
  name: string,
  { items, rate, builds }: LongOptions,
  begin: (
    start: Start,
    resets: (count: number) => Promise<void>,
  ) => Promise<readonly ReturnType<typeof spawn>[]>,
): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'long-terminal-'));
  let seen = 0;
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const sandbox = await startSandbox({
    throttle: false,
    onRequest({ method }) {
      if (method === 'DELETE') seen += 1;
      for (const one of waiting) if (seen >= one.count) one.resolve();
    },
  });
  try {
    const ids = makeIds(items);
    const path = (file: string) => join(folder, file);
    const url = sandbox.url('');
    const environment = { managementUrl: url, serviceUrl: url };
    const tempPass = { environment, requestorId: 'REF30', mvpdId: 'TempPass', kind: 'basic' };
    await writeFile(
      path('settings.json'),
      JSON.stringify({ resetTempPass: 1, tempPasses: [tempPass] }),
    );
    await writeFile(path('ca.pem'), sandbox.certificate);
    await writeFile(path('list.csv'), `device_id\n${ids.join('\n')}\n`);
    const env = {
      ...process.env,
      NODE_EXTRA_CA_CERTS: path('ca.pem'),
      RESET_TEMP_PASS_SETTINGS: path('settings.json'),
      RESET_TEMP_PASS_STATEMENT: await sandbox.statement('custom'),
    };
    const start: Start = (args) =>
      spawn(
        process.execPath,
        [
          join(builds, 'cli/reset-temp-pass.mjs'),
          'bulk',
          path('list.csv'),
          '--rate',
          String(rate),
          ...args,
        ],
        {
          env,
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      );
    const resets = (count: number) =>
      new Promise<void>((resolve) => waiting.push({ count, resolve }));
    const started = await begin(start, resets);
    const codes = await Promise.all(started.map((one) => once(one, 'exit')));
    console.log(`${name}: exit codes ${codes.map(([code]) => code).join(', ')}`);
    return report(name, ids, ledgerOf(sandbox), await recorded(folder));
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function recorded(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const names = ['list.csv.log', ...[1, 2, 3, 4].map((number) => `list.csv.${number}-of-4.log`)];
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    const read = await readLog(text, async () => undefined);
    if (!read.ok) continue;
    for (const { outcomes } of read.value.runs) {
      for (const { device = '', state } of outcomes) found.set(device, state);
    }
  }
  return found;
}
