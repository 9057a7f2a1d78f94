import { stringify } from 'yaml';
import { formatList } from '../text/format';
import { t } from '../text/t';
import {
  deadline,
  type Errand,
  type EveryWork,
  filesOf,
  type ListWork,
  nameOfErrand,
} from './errand';
import { bulkArguments, everyArguments } from './program-arguments';
import { comment, shellWord, workflowExpression, workflowText } from './quoting';
import { type UtcTime, utcTimes } from './time-zone';

const folder = '.github/reset-temp-pass';
const checkout = { uses: 'actions/checkout@v4.2.2', with: { 'persist-credentials': false } };
const node = { uses: 'actions/setup-node@v4.4.0', with: { 'node-version': 22 } };
/** What does not hold still between two starts of a job. */
const secret = {
  RESET_TEMP_PASS_SETTINGS: `${folder}/settings.json`,
  RESET_TEMP_PASS_STATEMENT: workflowExpression('secrets.RESET_TEMP_PASS_STATEMENT'),
};

/**
 * A workflow of GitHub Actions. Its schedule is in UTC: of a time zone with summer time it has both
 * hours, and the one that is not meant does nothing.
 *
 * @param year whose offsets of the time zone count
 */
export function githubWorkflow(errand: Errand, year: number): string {
  const { work } = errand;
  const isEvery = work.kind === 'every';
  const times = isEvery ? utcTimes(work.daily, year) : [];
  const workflow = {
    name: workflowText(nameOfErrand(errand)),
    on: {
      ...(isEvery && { schedule: times.map((time) => ({ cron: cronOf(time) })) }),
      workflow_dispatch: {},
    },
    permissions: { contents: 'read' },
    // One at a time, and none is cut off by the next.
    concurrency: { group: nameOfErrand(errand), 'cancel-in-progress': false },
    jobs: {
      reset: {
        'runs-on': 'ubuntu-latest',
        'timeout-minutes': Math.ceil(deadline(errand) / 60),
        ...(isEvery
          ? { steps: everySteps({ ...errand, work }, times) }
          : { ...matrix(work.shards), steps: listSteps({ ...errand, work }) }),
      },
    },
  };
  return `${heading(errand)}${stringify(workflow, { lineWidth: 0 })}`;
}

function heading({ tempPass, work }: Errand): string {
  const files = formatList(filesOf(work));
  return comment('#', [
    t('elsewhere_resets', { name: tempPass }),
    t('elsewhere_workflow', { files, folder: `${folder}/` }),
    t('elsewhere_workflowSecret', { name: 'RESET_TEMP_PASS_STATEMENT' }),
  ]);
}

function cronOf({ hour, minute }: UtcTime): string {
  return `${minute} ${hour} * * *`;
}

function everySteps(errand: Errand<EveryWork>, times: readonly UtcTime[]) {
  const { timeZone } = errand.work.daily;
  const meant = times.map((time) => `'${cronOf(time)} ${time.offset}'`).join(' | ');
  const program = runOf(everyArguments(errand));
  // Started by hand it has no schedule, and is meant.
  const guarded = [
    'case "$SCHEDULE $(TZ="$ZONE" date +%z)" in',
    `  ${meant} | ' '*) ;;`,
    `  *) echo ${shellWord(t('elsewhere_otherHalf'))}; exit 0 ;;`,
    'esac',
    program,
  ];
  const hasSummer = times.length > 1;
  const schedule = { SCHEDULE: workflowExpression('github.event.schedule'), ZONE: timeZone };
  return [
    checkout,
    node,
    {
      name: t('elsewhere_step'),
      env: { ...secret, ...(hasSummer && schedule), ...values(errand) },
      run: hasSummer ? `${guarded.join('\n')}\n` : program,
    },
  ];
}

function matrix(shards: number) {
  const shard = Array.from({ length: shards }, (_, index) => index + 1);
  return { strategy: { 'fail-fast': false, matrix: { shard } } };
}

function listSteps(errand: Errand<ListWork>) {
  const { shards } = errand.work;
  const files = { list: `${folder}/list.csv`, log: 'reset.log' };
  const args = bulkArguments(errand, files, { kind: 'option', value: 'SHARD' });
  return [
    checkout,
    node,
    {
      name: t('elsewhere_step'),
      env: {
        ...secret,
        SHARD: `${workflowExpression('matrix.shard')}/${shards}`,
        ...values(errand),
      },
      run: runOf(args),
    },
    {
      name: t('elsewhere_logStep'),
      if: 'always()',
      uses: 'actions/upload-artifact@v4.6.2',
      with: {
        name: `log-${workflowExpression('matrix.shard')}`,
        path: 'reset.log',
        'if-no-files-found': 'ignore',
      },
    },
  ];
}

/** What people chose reaches the shell as variables: no letter of it is read as a command. */
function values({ tempPass, mvpdId }: Errand) {
  return { TEMP_PASS: workflowText(tempPass), MVPD_ID: workflowText(mvpdId) };
}

function runOf(args: readonly string[]): string {
  const variables: Readonly<Record<string, string>> = {
    '--temp-pass': '"$TEMP_PASS"',
    '--confirm': '"$MVPD_ID"',
    '--shard': '"$SHARD"',
  };
  const words = args.map((arg, index) => variables[args[index - 1] ?? ''] ?? shellWord(arg));
  return ['node', `${folder}/reset-temp-pass.mjs`, ...words].join(' ');
}
