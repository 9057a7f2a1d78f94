import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useBuiltProgram } from './built-program';
import { openTerminal } from './terminal';

const program = useBuiltProgram();
const device = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
const hash = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';

test('one file holds all of it, its licences too, and says what it can do', () => {
  const code = readFileSync(program(), 'utf8');
  expect(code.startsWith('#!/usr/bin/env node\n')).toBe(true);
  expect(code).toMatch(/papaparse[\s\S]+MIT/u);
  const imports = [...code.matchAll(/\bfrom\s*["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gu)];
  expect(
    imports.map(([, one, other]) => one ?? other).filter((name) => !name?.startsWith('node:')),
  ).toEqual([]);
  const help = execFileSync(process.execPath, [program(), '--help'], { encoding: 'utf8' });
  for (const command of ['reset', 'reset-every', 'trial', 'start', 'bulk']) {
    expect(help).toContain(`\n  ${command}`);
  }
  expect(Math.max(...help.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
});

test('a device is reset by its ID or its name, a key by its hash, and both at once', async () => {
  const terminal = await openTerminal(program());
  const basic = await terminal.run(['reset', '--temp-pass', 'Basic', '--device', 'living room']);
  expect(basic).toMatchObject({ code: 0, err: '' });
  expect(basic.events).toMatchObject([
    {
      event: 'reset',
      mvpdId: 'TempPass',
      target: { deviceId: device },
      state: 'done',
      status: 204,
    },
  ]);
  const args = ['--temp-pass', 'REF30/flexibleTempPass', '--output', 'human'];
  const both = await terminal.run([
    'reset',
    ...args,
    '--device',
    device,
    '--key',
    'User@Domain.com',
  ]);
  expect(both.code).toBe(0);
  expect(both.out).toMatch(new RegExp(`Reset: device ${device} of Flex[\\s\\S]+key ${hash}`, 'u'));
  expect(terminal.ledger()).toEqual([device, device, hash]);
  expect(both.out).not.toMatch(/domain/iu);
});

test('a trial is read and started, and read again', async () => {
  const terminal = await openTerminal(program());
  const flex = ['--temp-pass', 'Flex', '--device', device, '--key', 'user@domain.com'];
  const none = await terminal.run(['trial', ...flex]);
  expect(none).toMatchObject({ code: 0, events: [{ state: 'none' }] });
  const started = await terminal.run(['start', ...flex, '--output', 'human']);
  expect(started).toMatchObject({ code: 0, out: 'Trial started · REF30\n' });
  const running = await terminal.run(['trial', ...flex, '--output', 'human']);
  expect(running.out).toMatch(/^Trial: running until .+ · 2 titles left\n$/u);
});

test('everyone is reset once the MVPD ID confirms it', async () => {
  const terminal = await openTerminal(program());
  const args = ['reset-every', '--temp-pass', 'Flex', '--confirm', 'flexibleTempPass'];
  expect((await terminal.run(args)).code).toBe(0);
  expect(terminal.sandbox.log.filter((one) => one.everybodyWiped)).toHaveLength(2);
  const keys = await terminal.run([...args, '--keys']);
  expect(keys.events).toMatchObject([{ target: { kind: 'everyKey' }, state: 'done' }]);
});

test('a refusal of Adobe Pass exits with 1, a lost answer with 3', async () => {
  const terminal = await openTerminal(program());
  const args = ['reset', '--temp-pass', 'Basic', '--device', device];
  terminal.sandbox.fault('reset', { kind: 'status', status: 400 });
  expect(await terminal.run(args)).toMatchObject({ code: 1, events: [{ state: 'failed' }] });
  terminal.sandbox.fault('reset', { kind: 'drop', afterWork: true }, 9);
  const lost = await terminal.run([...args, '--output', 'human']);
  expect(lost.code).toBe(3);
  expect(lost.out).toMatch(/Result unknown[\s\S]+Cause: /u);
});

test('a certificate that nobody trusts is named as the cause', async () => {
  const terminal = await openTerminal(program());
  const { code, out } = await terminal.run(
    ['reset', '--temp-pass', 'Basic', '--device', device, '--output', 'human'],
    { NODE_EXTRA_CA_CERTS: '' },
  );
  expect(code).toBe(1);
  expect(out).toMatch(/SELF_SIGNED_CERT.*NODE_EXTRA_CA_CERTS/u);
});

test('a statement is read from a file, and an access token may stand in its place', async () => {
  const terminal = await openTerminal(program());
  terminal.write('statement.txt', `${terminal.statement}\n`);
  const args = ['reset', '--temp-pass', 'Basic', '--device', device, '--statement-file'];
  const none = { RESET_TEMP_PASS_STATEMENT: '' };
  expect((await terminal.run([...args, 'statement.txt'], none)).code).toBe(0);
  terminal.write('token.txt', await terminal.sandbox.accessToken('custom'));
  terminal.sandbox.clearLog();
  expect((await terminal.run([...args, 'token.txt'], none)).code).toBe(0);
  expect(terminal.sandbox.log.map(({ path }) => path.split('?')[0])).toEqual([
    '/reset-tempass/v3/reset',
  ]);
});
