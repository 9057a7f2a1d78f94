import type { ListedTarget } from '../../bulk/list/list-item';
import { resetSettings } from '../../config/reset-settings';
import {
  calledByProgram,
  type Errand,
  type EveryWork,
  type ListWork,
  nameOfErrand,
  parseDaily,
} from '../../elsewhere/errand';
import { githubWorkflow } from '../../elsewhere/github-workflow';
import { jenkinsfile } from '../../elsewhere/jenkinsfile';
import { kubernetesCronJob, kubernetesIndexedJob, longestList } from '../../elsewhere/kubernetes';
import { listedText } from '../../elsewhere/listed-text';
import { parseDeviceId } from '../../pass/ids/device-id';
import { type ResetScope, resetScopeOf } from '../../pass/ids/temp-pass';
import { resetCurl } from '../../pass/reset/curl';
import { failure, type Result, success } from '../../pass/result';
import type { TempPass } from '../../storage/temp-passes';
import { refusalWords } from '../../text/refusals';
import { t } from '../../text/t';
import type { Choices } from './choices';
import { parseDecimal } from './parse-decimal';

/** A file to save. */
export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

/** What resets elsewhere, and the files that lie beside it there. None holds a secret. */
export interface Written extends WrittenFile {
  readonly beside: readonly WrittenFile[];
  /** Whether it starts the command line; its first lines say then what that needs. */
  readonly usesProgram: boolean;
}

/** What is not accepted, and why, in words. */
export interface RefusedChoice {
  readonly field: 'time' | 'shards' | 'rate' | 'deviceId' | 'tempPass' | 'list';
  readonly words: string;
}

/**
 * Writes what resets elsewhere.
 *
 * @param targets of a list; undefined where everyone is reset each day
 */
export function writeElsewhere(
  choices: Choices,
  tempPass: TempPass,
  targets: readonly ListedTarget[] | undefined,
): Result<Written, RefusedChoice> {
  const scope = resetScopeOf(tempPass);
  if (!scope.ok) return refused('tempPass', t('failure_tempPassNotAccepted_advice'));
  if (choices.engine === 'curl') return curl(choices, scope.value);
  const { environment, requestorId, mvpdId } = scope.value;
  const ids = { environment: environment.kind, requestorId, mvpdId };
  const errand = { ...ids, tempPass: calledByProgram(tempPass) };
  const settings = resetSettings(tempPass);
  if (targets === undefined) {
    const daily = parseDaily(choices.time, choices.timeZone);
    if (!daily.ok) return refused('time', t('elsewhere_badTime'));
    const which = tempPass.kind === 'basic' ? 'both' : choices.which;
    return success(
      every(choices, { ...errand, work: { kind: 'every', which, daily: daily.value } }, settings),
    );
  }
  const shards = Number(choices.shards);
  if (!Number.isInteger(shards) || shards < 1 || shards > 100) {
    return refused('shards', t('elsewhere_badShards'));
  }
  const rate = parseDecimal(choices.rate);
  if (!(rate >= 0.01 && rate <= 1_000)) return refused('rate', t('elsewhere_badRate'));
  const work: ListWork = { kind: 'list', shards, rate, count: targets.length, reading: [] };
  return ofList(choices, { ...errand, work }, settings, targets);
}

function every({ engine }: Choices, errand: Errand<EveryWork>, settings: string): Written {
  if (engine === 'cronJob') return yaml(errand, kubernetesCronJob(errand, settings));
  return inRepository(engine, errand, [{ name: 'settings.json', text: settings }]);
}

function ofList(
  { engine }: Choices,
  errand: Errand<ListWork>,
  settings: string,
  targets: readonly ListedTarget[],
): Result<Written, RefusedChoice> {
  const list = listedText(targets.map(({ line, target }) => ({ line, listed: target })));
  if (engine !== 'indexedJob') {
    const beside = [
      { name: 'settings.json', text: settings },
      { name: 'list.csv', text: list },
    ];
    return success(inRepository(engine, errand, beside));
  }
  if (list.length > longestList) return refused('list', t('cli_listTooLong'));
  return success(yaml(errand, kubernetesIndexedJob(errand, settings, list)));
}

function yaml(errand: Errand, text: string): Written {
  return { name: `${nameOfErrand(errand)}.yaml`, text, beside: [], usesProgram: true };
}

/** Where files lie in a repository, beside each other. */
function inRepository(
  engine: Choices['engine'],
  errand: Errand,
  beside: readonly WrittenFile[],
): Written {
  if (engine === 'jenkinsfile')
    return { name: 'Jenkinsfile', text: jenkinsfile(errand), beside, usesProgram: true };
  const text = githubWorkflow(errand, new Date().getUTCFullYear());
  return { name: `${nameOfErrand(errand)}.yml`, text, beside, usesProgram: true };
}

function curl({ deviceId }: Choices, scope: ResetScope): Result<Written, RefusedChoice> {
  const device = parseDeviceId(deviceId.trim());
  if (!device.ok) return refused('deviceId', refusalWords(device.error));
  const text = `${resetCurl(scope, { kind: 'device', deviceId: device.value })}\n`;
  return success({ name: 'reset.sh', text, beside: [], usesProgram: false });
}

function refused(field: RefusedChoice['field'], words: string): Result<never, RefusedChoice> {
  return failure({ field, words });
}
