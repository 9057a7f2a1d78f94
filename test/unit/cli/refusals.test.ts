// @own-process: it replaces fetch
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { runProgram } from '../../../src/cli/program';

const device = 'ba23d141-d715-561c-94f4-e9e4c966b1eb';
const hash = 'f7ee5ec7312165148b69fcca1d29075b14b8aef0b5048a332b18b88d09069fb7';
const part = (text: string) => Buffer.from(text).toString('base64url');
const statement = [part('{"alg":"none"}'), part('{"software_id":"x"}'), part('signature')].join(
  '.',
);

const folder = mkdtempSync(join(tmpdir(), 'refusals-'));
const at = (file: string) => join(folder, file);
const entry = { environment: 'release-staging', requestorId: 'REF30' };
writeFileSync(
  at('settings.json'),
  JSON.stringify({
    resetTempPass: 1,
    tempPasses: [
      { ...entry, name: 'Basic', mvpdId: 'TempPass', kind: 'basic' },
      { ...entry, name: 'Flex', mvpdId: 'flexibleTempPass', kind: 'promotional' },
      { ...entry, name: 'Live', environment: 'release-production', mvpdId: 'Live', kind: 'basic' },
    ],
  }),
);
writeFileSync(at('all.txt'), `${device}\nall\n`);
writeFileSync(at('picture.png'), Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEA', 'base64'));
writeFileSync(at('empty.txt'), '\n');
writeFileSync(at('broken.json'), '{"resetTempPass":1,"tempPasses":[{}]}');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program where every request would be seen. */
async function refusalOf(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  let [out, err] = ['', ''];
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('sent'));
  const code = await runProgram(args, {
    env: {
      RESET_TEMP_PASS_SETTINGS: at('settings.json'),
      RESET_TEMP_PASS_STATEMENT: statement,
      ...env,
    },
    out: {
      write: (text) => {
        out += text;
      },
    },
    err: {
      write: (text) => {
        err += text;
      },
    },
  });
  expect(fetched).not.toHaveBeenCalled();
  return { code, out, err };
}

const of = ['--temp-pass', 'Basic'];
const flex = ['--temp-pass', 'Flex'];

test.each<[readonly string[], RegExp, NodeJS.ProcessEnv?]>([
  [[], /command is missing/u],
  [['resett'], /“resett” is not a command/u],
  [['reset', '--nope'], /--nope/u],
  [['reset', '--rate', '3'], /reset does not take --rate/u],
  [['reset', device], /one argument too many/u],
  [['reset', ...of, '--output', 'xml'], /human or json/u],
  [['reset', ...of], /Name a device/u],
  [['reset', ...of, '--device', 'all'], /“all” would reset everyone/u],
  [['reset', ...of, '--device', 'YWxs'], /“all” would reset everyone/u],
  [['reset', ...of, '--device', ''], /An empty one would reset everyone/u],
  [['reset', ...flex, '--key', 'all'], /“all” would reset everyone/u],
  [['reset', ...flex, '--key', ''], /An empty one would reset everyone/u],
  [['reset', ...of, '--device', device, '--key', hash], /has no keys/u],
  [['reset', '--device', device], /Several Temp Passes fit.*Basic, Flex, Live/u],
  [['reset', '--temp-pass', 'x', '--device', device], /No such Temp Pass/u],
  [['reset', ...of, '--device', device, '--settings', 'none.json'], /none.json.*ENOENT/u],
  [['reset', ...of, '--device', device, '--settings', at('broken.json')], /tempPasses\[0\]/u],
  [['reset', ...of, '--device', device], /is needed/u, { RESET_TEMP_PASS_STATEMENT: '' }],
  [['reset', ...of, '--device', device], /not one/u, { RESET_TEMP_PASS_STATEMENT: 'my secret' }],
  [['reset', ...of, '--device', device], /--settings/u, { RESET_TEMP_PASS_SETTINGS: undefined }],
  [['reset-every', ...flex], /--confirm flexibleTempPass/u],
  [['reset-every', ...flex, '--confirm', 'TempPass'], /not the MVPD ID/u],
  [['reset-every', ...flex, '--confirm', ''], /not the MVPD ID/u],
  [['reset-every', ...of, '--keys', '--confirm', 'TempPass'], /has no keys/u],
  [['trial', ...of], /Name the device/u],
  [['trial', ...flex, '--device', device], /needs the viewer/u],
  [['bulk', ...of], /Name a list/u],
  [['bulk', at('none.txt'), ...of], /ENOENT/u],
  [['bulk', at('all.txt'), ...of], /1 line is refused/u],
  [['bulk', at('picture.png'), ...of], /not a text/u],
  [['bulk', at('empty.txt'), ...of], /no device and no key/u],
  [['bulk', at('all.txt'), ...of, '--shard', '5/4'], /A shard is/u],
  [['bulk', at('all.txt'), ...of, '--shard', '0/4'], /A shard is/u],
  [['bulk', at('all.txt'), ...of, '--shards', '4'], /JOB_COMPLETION_INDEX/u],
  [['bulk', at('all.txt'), ...of, '--shards', '4'], /A shard is/u, { JOB_COMPLETION_INDEX: '4' }],
  [['bulk', at('all.txt'), ...of, '--rate', '0'], /--rate takes a number/u],
  [['bulk', at('all.txt'), ...of, '--lanes', '-1'], /lanes/u],
  [['bulk', at('all.txt'), '--temp-pass', 'Live', '--skip-refused'], /--confirm Live/u],
  [['write', ...of], /write takes github-actions/u],
  [['write', 'cron-job', ...of, '--at', '24:00'], /--at takes/u],
  [['write', 'cron-job', ...of, '--time-zone', 'Mars/Base'], /--time-zone takes/u],
  [['write', 'indexed-job', ...of], /Name a list/u],
  [['write', 'indexed-job', at('all.txt'), ...of], /1 line is refused/u],
  [['write', 'cron-job', ...of, '--keys'], /has no keys/u],
  [['write', 'curl', ...of], /Name a device/u],
  [['write', 'curl', ...of, '--device', 'all'], /“all” would reset everyone/u],
])('%j is refused with 2, and nothing is sent', async (args, reason, env) => {
  const { code, err } = await refusalOf(args, env);
  expect(err).toMatch(reason);
  expect(err).not.toContain('my secret');
  expect(code).toBe(2);
});

test.each(['--statement', '--token', '--access-token', '--software-statement=', '--device'])(
  'a secret behind %s is not taken, and not repeated',
  async (option) => {
    const given = option.endsWith('=') ? [`${option}${statement}`] : [option, statement];
    const { code, out, err } = await refusalOf(['reset', ...of, ...given]);
    expect(code).toBe(2);
    expect(err).toMatch(/never taken from the command line/u);
    expect(out + err).not.toContain(statement.slice(0, 12));
  },
);

test('what is written for other engines holds no statement, and the hash of an address', async () => {
  writeFileSync(at('mails.csv'), 'device,email\nKx-1,user@domain.com\n');
  const { code, out } = await refusalOf(['write', 'indexed-job', at('mails.csv'), ...flex]);
  expect(code).toBe(0);
  expect(out).toContain(`Kx-1,${hash}`);
  expect(out).not.toMatch(/domain\.com|eyJ/u);
  const curl = await refusalOf(['write', 'curl', ...flex, '--device', device]);
  expect(curl.out).toMatch(/^curl -X DELETE .*\$ACCESS_TOKEN.*device_id=ba23d141/u);
});

test('a line of a list that is refused is named by its number', async () => {
  const { out } = await refusalOf(['bulk', at('all.txt'), ...of, '--output', 'human']);
  expect(out).toBe('Line 2: “all” would reset everyone. Enter one ID.\n');
});
