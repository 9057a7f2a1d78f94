import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLog } from '../../../src/bulk/log/read-log';
import { useBuiltProgram } from './built-program';
import { openTerminal, type Terminal } from './terminal';

const program = useBuiltProgram();
const of = ['--temp-pass', 'Basic'];
/** Windows ends a program without telling it. */
const tellsOfSignals = process.platform !== 'win32';

/**
 * Opens a terminal, and does something when the server gets a reset: a program that is watched from
 * outside may have ended by the time.
 */
async function openWatched(onReset: (count: number) => void): Promise<Terminal> {
  let count = 0;
  return openTerminal(program(), {
    throttle: false,
    onRequest: ({ method }) => {
      if (method !== 'DELETE') return;
      count += 1;
      onReset(count);
    },
  });
}

function writeList(terminal: Terminal, count: number): string[] {
  const ids = Array.from({ length: count }, () => randomUUID());
  terminal.write('list.csv', `name,device_id\n${ids.map((id) => `TV,${id}\n`).join('')}`);
  return ids;
}

/** What the log says of each device; the last word counts, and a line without its end does not. */
function logged(log: string): Map<string, string> {
  const lines = log
    .split('\n')
    .slice(0, -1)
    .filter((line) => line.includes('"device"'));
  return new Map(lines.map((line) => JSON.parse(line)).map(({ device, state }) => [device, state]));
}

test('killed again and again, a run goes on where it was: each is reset, and none that was known again', async () => {
  const kills = [60, 150, 280];
  let child: ChildProcess | undefined;
  const terminal = await openWatched((count) => {
    if (kills.includes(count)) child?.kill('SIGKILL');
  });
  const ids = writeList(terminal, 400);
  const args = ['bulk', 'list.csv', ...of, '--rate', '200', '--lanes', '8', '--output', 'human'];
  let known = new Map<string, string>();
  for (const _ of kills) {
    const before = terminal.ledger().length;
    const started = terminal.start(args);
    child = started.process;
    expect((await started.ended).code).toBe(null);
    // Nothing was sent again of which the log knew before.
    for (const id of terminal.ledger().slice(before)) expect(known.has(id), id).toBe(false);
    known = logged(terminal.read('list.csv.log'));
    // As a stop in the middle of a write leaves it.
    appendFileSync(terminal.path('list.csv.log'), '{"item":399,"line":4');
  }
  const before = terminal.ledger().length;
  const last = await terminal.run(args);
  expect(last).toMatchObject({ code: 0, err: '' });
  expect(last.out).toMatch(/Going on with list\.csv\.log/u);
  for (const id of terminal.ledger().slice(before)) expect(known.has(id), id).toBe(false);
  expect(new Set(terminal.ledger())).toEqual(new Set(ids));
  const log = logged(terminal.read('list.csv.log'));
  expect([...log.keys()].sort()).toEqual([...ids].sort());
  expect(new Set(log.values())).toEqual(new Set(['done']));
  // And with nothing left nothing is sent.
  const sent = terminal.sandbox.log.length;
  expect((await terminal.run(args)).code).toBe(0);
  expect(terminal.sandbox.log).toHaveLength(sent);
}, 60_000);

test('four shards at once reset each device once, one of them by the index of Kubernetes', async () => {
  const terminal = await openTerminal(program());
  const ids = writeList(terminal, 202);
  const args = ['bulk', 'list.csv', ...of, '--rate', '400'];
  const ended = await Promise.all([
    ...['1/4', '2/4', '3/4'].map((shard) => terminal.run([...args, '--shard', shard])),
    terminal.run([...args, '--shards', '4', '--log', 'own.log'], { JOB_COMPLETION_INDEX: '3' }),
  ]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expect(terminal.ledger().sort()).toEqual([...ids].sort());
  expect(logged(terminal.read('own.log')).size).toBe(50);
  const own = await readLog(terminal.read('own.log'), async () => undefined);
  const head = { tempPassName: 'Basic', requestorId: 'REF30', mvpdId: 'TempPass', shard: '4/4' };
  expect(own).toMatchObject({ ok: true, value: { runs: [{ head }], broken: [] } });
  expect(own.ok && own.value.runs[0]?.outcomes).toHaveLength(50);
}, 60_000);

test('with a throttle on resets too a run slows down, and all of it is done', async () => {
  const terminal = await openTerminal(program(), { throttle: true });
  terminal.sandbox.settings({ throttleResets: true });
  const ids = writeList(terminal, 14);
  const { code, events } = await terminal.run(['bulk', 'list.csv', ...of]);
  expect(code).toBe(0);
  expect(events.at(-1)).toMatchObject({ event: 'end', done: 14, failed: 0 });
  expect(terminal.ledger().sort()).toEqual([...ids].sort());
  const refused = terminal.sandbox.log.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThan(10);
}, 60_000);

test('a token that ends in the middle is renewed once for all lanes', async () => {
  const terminal: Terminal = await openWatched((count) => {
    if (count === 40) terminal.sandbox.revokeTokens();
  });
  writeList(terminal, 120);
  const args = ['bulk', 'list.csv', ...of, '--rate', '150', '--lanes', '10'];
  expect((await terminal.run(args)).code).toBe(0);
  const paths = terminal.sandbox.log.map(({ path }) => path);
  expect(paths.filter((path) => path.endsWith('/o/client/token'))).toHaveLength(2);
  expect(paths.filter((path) => path.endsWith('/o/client/register'))).toHaveLength(1);
}, 60_000);

test('an application that may not reset pauses the run after three, with 4, and goes on once it may', async () => {
  const terminal = await openTerminal(program());
  const ids = writeList(terminal, 40);
  const args = ['bulk', 'list.csv', ...of, '--rate', '100'];
  const other = {
    RESET_TEMP_PASS_STATEMENT: await terminal.sandbox.statement('custom', ['other']),
  };
  const paused = await terminal.run(args, other);
  expect(paused.code).toBe(4);
  expect(paused.events.at(-1)).toMatchObject({ event: 'paused', reason: 'sameTrouble' });
  expect(terminal.ledger()).toEqual([]);
  expect((await terminal.run(args)).code).toBe(0);
  expect(terminal.ledger().sort()).toEqual([...ids].sort());
}, 60_000);

test.runIf(tellsOfSignals)(
  'Ctrl+C waits for what is under way, and the log knows all that was sent',
  async () => {
    let child: ChildProcess | undefined;
    const terminal = await openWatched((count) => {
      if (count === 20) child?.kill('SIGINT');
    });
    writeList(terminal, 300);
    const started = terminal.start(['bulk', 'list.csv', ...of, '--rate', '100']);
    child = started.process;
    expect((await started.ended).code).toBe(130);
    const known = logged(terminal.read('list.csv.log'));
    expect(known.size).toBeLessThan(300);
    expect([...known.keys()].sort()).toEqual(terminal.ledger().sort());
  },
  60_000,
);

test('items that Adobe Pass refuses are told by their lines, and tried again where that is asked', async () => {
  const terminal = await openTerminal(program());
  writeList(terminal, 20);
  terminal.sandbox.fault('reset', { kind: 'status', status: 400 });
  const args = ['bulk', 'list.csv', ...of, '--rate', '100', '--lanes', '1'];
  const first = await terminal.run(args);
  expect(first).toMatchObject({ code: 1 });
  expect(first.events).toContainEqual(
    expect.objectContaining({ event: 'outcome', line: 2, state: 'failed' }),
  );
  expect((await terminal.run(args)).code).toBe(1);
  expect(terminal.ledger()).toHaveLength(19);
  expect((await terminal.run([...args, '--retry-failed'])).code).toBe(0);
  expect(terminal.ledger()).toHaveLength(20);
}, 60_000);

test('a refusal after a request whose answer was lost does not say that it was not reset', async () => {
  const terminal = await openTerminal(program());
  writeList(terminal, 1);
  terminal.sandbox.fault('reset', { kind: 'status', status: 503, afterWork: true });
  terminal.sandbox.fault('reset', { kind: 'status', status: 400 });
  const { events } = await terminal.run(['bulk', 'list.csv', ...of]);
  expect(events).toContainEqual(
    expect.objectContaining({
      event: 'outcome',
      state: 'unknown',
      error: expect.objectContaining({ kind: 'badRequest', status: 400 }),
    }),
  );
}, 60_000);

test.runIf(tellsOfSignals)(
  'a log is of one list, one Temp Pass and one shard, and of one program at a time',
  async () => {
    const terminal = await openTerminal(program());
    writeList(terminal, 60);
    terminal.sandbox.fault('reset', { kind: 'hold' }, 1_000);
    const { process: child, ended } = terminal.start(['bulk', 'list.csv', ...of]);
    await expect.poll(() => terminal.sandbox.held(), { timeout: 15_000 }).toBeGreaterThan(3);
    const second = await terminal.run(['bulk', 'list.csv', ...of]);
    expect(second).toMatchObject({ code: 2, err: expect.stringMatching(/Another run writes/u) });
    child.kill('SIGTERM');
    terminal.sandbox.clearFaults();
    expect((await ended).code).toBe(143);
    const log = ['--log', 'list.csv.log'];
    const shard = await terminal.run(['bulk', 'list.csv', ...of, ...log, '--shard', '1/2']);
    writeList(terminal, 60);
    const list = await terminal.run(['bulk', 'list.csv', ...of]);
    for (const { code, err } of [shard, list]) {
      expect(code).toBe(2);
      expect(err).toMatch(/log of another list/u);
    }
    terminal.write('list.csv.log', 'mine\nown\n');
    expect((await terminal.run(['bulk', 'list.csv', ...of])).err).toMatch(/damaged in line 1/u);
    expect(terminal.read('list.csv.log')).toBe('mine\nown\n');
  },
  60_000,
);

test.runIf(tellsOfSignals)(
  'a disk that fills in the middle pauses the run with 4, and what was recorded is not sent again',
  async () => {
    const terminal = await openTerminal(program());
    const ids = writeList(terminal, 300);
    const args = ['bulk', 'list.csv', ...of, '--rate', '300'];
    // No file may get larger than that, in KB, and who writes more is told.
    const full = await terminal.run(args, { FILE_LIMIT: '8' });
    expect(full).toMatchObject({ code: 4, err: '' });
    expect(full.events.at(-1)).toMatchObject({ reason: 'notRecorded', error: 'EFBIG' });
    const known = logged(terminal.read('list.csv.log'));
    expect(known.size).toBeGreaterThan(0);
    const before = terminal.ledger().length;
    expect((await terminal.run(args)).code).toBe(0);
    for (const id of terminal.ledger().slice(before)) expect(known.has(id), id).toBe(false);
    expect([...logged(terminal.read('list.csv.log')).keys()].sort()).toEqual([...ids].sort());
    const none = await terminal.run([...args, '--log', 'other.log'], { FILE_LIMIT: '0' });
    expect(none).toMatchObject({ code: 2, err: expect.stringMatching(/other\.log.*EFBIG/u) });
  },
  60_000,
);

test('addresses become keys, and no address, statement or token is in output or log', async () => {
  const terminal = await openTerminal(program());
  terminal.write('list.csv', 'email;device id\nuser@domain.com;Kx-1\nsecond@domain.com;\n');
  const args = ['bulk', 'list.csv', '--temp-pass', 'Flex'];
  terminal.sandbox.fault('reset', { kind: 'echo', status: 400, of: 'request', encodings: [] });
  const dry = await terminal.run([...args, '--dry-run']);
  expect(dry.events).toMatchObject([{ event: 'plan', requests: 3, lines: 2 }]);
  expect(terminal.sandbox.log).toHaveLength(0);
  const { out, err } = await terminal.run(args);
  const all = out + err + readFileSync(terminal.path('list.csv.log'), 'utf8');
  expect(all).toContain('"failed"');
  expect(all).not.toMatch(/@|domain\.com/u);
  expect(all).not.toMatch(/eyJ[\w-]{8,}/u);
}, 60_000);
