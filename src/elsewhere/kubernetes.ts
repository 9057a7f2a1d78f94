import { stringify } from 'yaml';
import { t } from '../text/t';
import { deadline, type Errand, type EveryWork, type ListWork, nameOfErrand } from './errand';
import { listFile, logFile, podTemplate, programMap, statementSecret } from './pod';
import { bulkArguments, everyArguments } from './program-arguments';
import { comment } from './quoting';

/** In s: a CronJob that could not start in time, as its cluster was down, still starts. */
const latestStart = 3_600;
/** In UTF-16 code units: the most that a ConfigMap holds, with room for settings (Kubernetes, ConfigMap). */
export const longestList = 900 * 1024;
/** In s: how long what has ended is kept, to be looked at. */
const keptFor = 3 * 86_400;

/**
 * A CronJob that resets everyone at a time of day in a time zone, with its ConfigMap.
 *
 * @param settings the text of a settings file with this Temp Pass; it holds no secret
 */
export function kubernetesCronJob(errand: Errand<EveryWork>, settings: string): string {
  const name = nameOfErrand(errand);
  const { hour, minute, timeZone } = errand.work.daily;
  const cronJob = {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name },
    spec: {
      schedule: `${minute} ${hour} * * *`,
      timeZone,
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: latestStart,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 3,
      jobTemplate: {
        spec: {
          activeDeadlineSeconds: deadline(errand),
          backoffLimit: 3,
          podFailurePolicy: {
            rules: [
              {
                action: 'FailJob',
                // Nothing was sent, or everyone may be reset: once more would end trials anew.
                onExitCodes: { operator: 'In', values: [2, 3] },
              },
            ],
          },
          template: podTemplate(everyArguments(errand), name, 'Never'),
        },
      },
    },
  };
  return documents(errand, [configMap(name, { 'settings.json': settings }), cronJob]);
}

/**
 * An Indexed Job that resets a list in parts, all at one pace, with its ConfigMap. A container that
 * fails starts again beside its log, and goes on.
 *
 * @param list the text of the list; addresses in it are hashed before (listed-text.ts)
 */
export function kubernetesIndexedJob(
  errand: Errand<ListWork>,
  settings: string,
  list: string,
): string {
  const name = nameOfErrand(errand);
  const { shards } = errand.work;
  // It is written as it was read, with names for its columns: no option changes how it reads.
  const plain = { ...errand, work: { ...errand.work, reading: [] } };
  const args = bulkArguments(plain, { list: listFile, log: logFile }, { kind: 'index' });
  const job = {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name },
    spec: {
      completionMode: 'Indexed',
      completions: shards,
      parallelism: shards,
      backoffLimit: 3 * shards,
      activeDeadlineSeconds: deadline(errand),
      ttlSecondsAfterFinished: keptFor,
      template: podTemplate(args, name, 'OnFailure'),
    },
  };
  const given = { 'settings.json': settings, 'list.csv': list };
  return documents(errand, [configMap(name, given), job]);
}

function configMap(name: string, data: Readonly<Record<string, string>>) {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data };
}

function documents({ tempPass }: Errand, all: readonly object[]): string {
  const heading = comment('#', [
    t('elsewhere_resets', { name: tempPass }),
    t('elsewhere_cluster'),
    `  kubectl create configmap ${programMap} --from-file=reset-temp-pass.mjs`,
    `  kubectl create secret generic ${statementSecret} --from-file=statement=FILE`,
  ]);
  return `${heading}${all.map((one) => stringify(one, { lineWidth: 0 })).join('---\n')}`;
}
