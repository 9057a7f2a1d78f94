import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { useBuiltProgram } from '../cli/built-program';
import { openTerminal, type Terminal } from '../cli/terminal';
import { type Container, containerOf, documentsIn, scriptIn, stepOf } from './engines';

const program = useBuiltProgram();
const run = promisify(execFile);
const of = ['--temp-pass', 'Basic'];
const ids = ['Kx-1', 'Kx-2', 'a,"b"', 'Kx-3', 'Kx-4'];
const list = `device_id\n${ids.map((id) => `"${id.replaceAll('"', '""')}"\n`).join('')}`;

/** What `write` says, for a list of five devices where there is one. */
async function written(terminal: Terminal, ...args: string[]): Promise<string> {
  terminal.write('list.csv', list);
  const { code, out, err } = await terminal.run(['write', ...args, ...of]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return out;
}

/** Runs something in a folder, with the `node` of this test. */
function execute(
  terminal: Terminal,
  [file = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd = terminal.path('.'),
) {
  const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const ca = { NODE_EXTRA_CA_CERTS: terminal.path('ca.pem') };
  return run(file, args, { cwd, env: { ...process.env, ...ca, ...env, PATH: path } });
}

/** A folder with the files that an engine has beside the program. */
function checkout(terminal: Terminal, folder: string): void {
  mkdirSync(terminal.path(folder), { recursive: true });
  copyFileSync(program(), terminal.path(join(folder, 'reset-temp-pass.mjs')));
  copyFileSync(terminal.path('settings.json'), terminal.path(join(folder, 'settings.json')));
  terminal.write(join(folder, 'list.csv'), list);
}

const configMap = v.object({ data: v.record(v.string(), v.string()) });

/** Runs a container as its pod would, with its volumes as folders here. */
function runContainer(
  terminal: Terminal,
  map: unknown,
  { command, args, env, volumeMounts }: Container,
  more: Readonly<Record<string, string>> = {},
) {
  const volumes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    settings: v.parse(configMap, map).data,
    statement: { statement: terminal.statement },
  };
  const places = volumeMounts.map(({ name, mountPath }) => {
    const folder = terminal.path(`volume-${name}`);
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(volumes[name] ?? {})) {
      writeFileSync(join(folder, file), text);
    }
    if (name === 'program') copyFileSync(program(), join(folder, 'reset-temp-pass.mjs'));
    return [`${mountPath}/`, `${folder}/`] as const;
  });
  const here = (text: string) =>
    places.reduce((path, [there, folder]) => path.replaceAll(there, folder), text);
  const variables = env.map(({ name, value }) => [name, here(value)] as const);
  return execute(terminal, [...command, ...args].map(here), {
    ...Object.fromEntries(variables),
    ...more,
  });
}

const wiped = ({ sandbox }: Terminal) => sandbox.log.filter((one) => one.everybodyWiped).length;

test('the container of the CronJob resets everyone', async () => {
  const terminal = await openTerminal(program());
  const zone = ['--at', '00:00', '--time-zone', 'Europe/Berlin'];
  const [map, cronJob] = documentsIn(await written(terminal, 'cron-job', ...zone));
  await runContainer(terminal, map, containerOf(cronJob));
  expect(wiped(terminal)).toBe(1);
}, 60_000);

test('the containers of the Indexed Job reset each device of the list once', async () => {
  const terminal = await openTerminal(program());
  const text = await written(terminal, 'indexed-job', 'list.csv', '--shards', '2');
  const [map, job] = documentsIn(text);
  for (const index of ['0', '1']) {
    const log = { JOB_COMPLETION_INDEX: index };
    const container = containerOf(job);
    const args = container.args.map((one) => one.replace('run.log', `run-${index}.log`));
    await runContainer(terminal, map, { ...container, args }, log);
  }
  expect(terminal.ledger().sort()).toEqual([...ids].sort());
}, 60_000);

test('the steps of the workflows reset everyone, and each device of the list once', async () => {
  const terminal = await openTerminal(program());
  checkout(terminal, '.github/reset-temp-pass');
  const secret = { 'secrets.RESET_TEMP_PASS_STATEMENT': terminal.statement };
  const every = stepOf(await written(terminal, 'github-actions'), secret);
  await execute(terminal, ['bash', '-e', '-c', every.script], every.env);
  expect(wiped(terminal)).toBe(1);
  terminal.sandbox.clearLog();
  const workflow = await written(terminal, 'github-actions', 'list.csv', '--shards', '2');
  for (const shard of ['1', '2']) {
    const part = stepOf(workflow, { ...secret, 'matrix.shard': shard });
    const script = part.script.replace('reset.log', `reset-${shard}.log`);
    await execute(terminal, ['bash', '-e', '-c', script], part.env);
  }
  expect(terminal.ledger().sort()).toEqual([...ids].sort());
}, 60_000);

test('the steps of the pipelines do the same', async () => {
  const terminal = await openTerminal(program());
  checkout(terminal, 'reset-temp-pass');
  terminal.write('statement.txt', terminal.statement);
  const env = {
    RESET_TEMP_PASS_SETTINGS: 'reset-temp-pass/settings.json',
    RESET_TEMP_PASS_STATEMENT_FILE: terminal.path('statement.txt'),
  };
  const every = scriptIn(await written(terminal, 'jenkinsfile'));
  await execute(terminal, ['sh', '-e', '-c', every], env);
  expect(wiped(terminal)).toBe(1);
  terminal.sandbox.clearLog();
  const part = scriptIn(await written(terminal, 'jenkinsfile', 'list.csv', '--shards', '2'));
  for (const SHARD of ['1', '2']) {
    await execute(terminal, ['sh', '-e', '-c', part], { ...env, SHARD });
  }
  expect(terminal.ledger().sort()).toEqual([...ids].sort());
}, 60_000);
