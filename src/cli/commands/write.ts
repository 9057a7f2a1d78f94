import { defaultRate } from '../../bulk/run/run-options';
import { resetSettings } from '../../config/reset-settings';
import {
  calledByProgram,
  type Daily,
  type Errand,
  type EveryWork,
  type ListWork,
  parseDaily,
} from '../../elsewhere/errand';
import { githubWorkflow } from '../../elsewhere/github-workflow';
import { jenkinsfile } from '../../elsewhere/jenkinsfile';
import { kubernetesCronJob, kubernetesIndexedJob, longestList } from '../../elsewhere/kubernetes';
import { listedText } from '../../elsewhere/listed-text';
import { resetCurl } from '../../pass/reset/curl';
import type { ResetTarget } from '../../pass/reset/reset';
import { t } from '../../text/t';
import { numberOf } from '../arguments/numbers';
import { usableList } from '../bulk/listed';
import { chosenTempPass, type Given } from '../context/context';
import { namedViewer } from '../context/viewer';
import { type ExitCode, exitCodes, NotSentError } from '../exit/exit-codes';
import type { ChosenTempPass } from '../settings/temp-pass';

/** Writes what resets elsewhere: for a scheduler, a cluster, or one request for a shell. */
export async function writeCommand(
  given: Given,
  [kind = '', list]: readonly string[],
): Promise<ExitCode> {
  const chosen = await chosenTempPass(given);
  given.output.text(await written(kind, list, chosen, given));
  return exitCodes.done;
}

async function written(
  kind: string,
  list: string | undefined,
  chosen: ChosenTempPass,
  given: Given,
): Promise<string> {
  const year = new Date().getUTCFullYear();
  switch (kind) {
    case 'github-actions':
      return githubWorkflow(await errandOf(list, chosen, given), year);
    case 'jenkinsfile':
      return jenkinsfile(await errandOf(list, chosen, given));
    case 'cron-job':
      if (list !== undefined) throw new NotSentError(t('cli_extraArgument', { argument: list }));
      return kubernetesCronJob(everyErrand(chosen, given), resetSettings(chosen.tempPass));
    case 'indexed-job': {
      if (list === undefined) throw new NotSentError(t('cli_needsList'));
      const { errand, items } = await listErrand(list, chosen, given);
      const text = listedText(items);
      if (text.length > longestList) throw new NotSentError(t('cli_listTooLong'));
      return kubernetesIndexedJob(errand, resetSettings(chosen.tempPass), text);
    }
    case 'curl':
      return curlOf(chosen, given);
    default:
      throw new NotSentError(t('cli_unknownEngine'));
  }
}

async function errandOf(
  list: string | undefined,
  chosen: ChosenTempPass,
  given: Given,
): Promise<Errand> {
  if (list === undefined) return everyErrand(chosen, given);
  return (await listErrand(list, chosen, given)).errand;
}

function everyErrand(chosen: ChosenTempPass, { values }: Given): Errand<EveryWork> {
  const isBasic = chosen.tempPass.kind === 'basic';
  if (isBasic && values.keys === true) throw new NotSentError(t('cli_noKeys'));
  const isBoth = (values.devices === true) === (values.keys === true);
  const which = isBoth ? 'both' : values.devices === true ? 'devices' : 'keys';
  const daily = dailyAt(values.at ?? '00:00', values['time-zone'] ?? 'UTC');
  return { ...namesOf(chosen), work: { kind: 'every', which, daily } };
}

async function listErrand(list: string, chosen: ChosenTempPass, given: Given) {
  const { values } = given;
  const limits = { least: 0.01, most: 1_000, otherwise: defaultRate };
  const rate = numberOf('--rate', values.rate, limits);
  const shards = Math.floor(
    numberOf('--shards', values.shards, { least: 1, most: 100, otherwise: 1 }),
  );
  const { targets, list: read } = await usableList(list, chosen, given);
  const reading = [
    ...(values.unnamed === undefined ? [] : ['--unnamed', values.unnamed]),
    ...(values['keep-case'] === true ? ['--keep-case'] : []),
    ...(values['skip-refused'] === true ? ['--skip-refused'] : []),
  ];
  const work: ListWork = { kind: 'list', shards, rate, count: targets.length, reading };
  const errand: Errand<ListWork> = { ...namesOf(chosen), work };
  return { errand, items: read.items };
}

function namesOf({ scope, tempPass }: ChosenTempPass): Omit<Errand, 'work'> {
  const { requestorId, mvpdId, environment } = scope;
  const name = calledByProgram(tempPass);
  return { tempPass: name, environment: environment.kind, requestorId, mvpdId };
}

function dailyAt(time: string, timeZone: string): Daily {
  const daily = parseDaily(time, timeZone);
  if (!daily.ok)
    throw new NotSentError(t(daily.error === 'time' ? 'cli_badTime' : 'cli_badTimeZone'));
  return daily.value;
}

async function curlOf(chosen: ChosenTempPass, given: Given): Promise<string> {
  const { device, key } = await namedViewer(chosen, given);
  const targets: ResetTarget[] = [];
  if (device !== undefined) targets.push({ kind: 'device', deviceId: device.deviceId });
  if (key !== undefined) targets.push({ kind: 'key', key: key.key });
  if (targets.length === 0) throw new NotSentError(t('cli_needsTarget'));
  return targets.map((target) => `${resetCurl(chosen.scope, target)}\n`).join('');
}
