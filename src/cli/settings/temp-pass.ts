import { readSetUp } from '../../config/read';
import type { SetUp, SetUpTempPass } from '../../config/schema';
import { endpointsOf } from '../../pass/ids/environment';
import { type ResetScope, resetScopeOf } from '../../pass/ids/temp-pass';
import { environmentName } from '../../text/environment-name';
import { formatNames } from '../../text/format';
import { pastedRefusalWords } from '../../text/refusals';
import { t } from '../../text/t';
import { NotSentError } from '../exit/exit-codes';
import { readTextFile } from './read-file';

/** The Temp Pass that a command is about. */
export interface ChosenTempPass {
  readonly scope: ResetScope;
  readonly tempPass: SetUpTempPass;
  readonly devices: SetUp['devices'];
}

/**
 * Finds a Temp Pass in a settings file, by its name or as `REF30/TempPass`.
 *
 * @param file `--settings`, or what the environment variable says in its place
 * @param wanted `--temp-pass`; left out where the file has one alone
 * @throws NotSentError where there is none, or more than one
 */
export async function chooseTempPass(
  file: string | undefined,
  wanted: string | undefined,
): Promise<ChosenTempPass> {
  if (file === undefined) throw new NotSentError(t('cli_noSettings'));
  const read = readSetUp(await readTextFile(file));
  if (!read.ok) {
    throw new NotSentError(t('cli_badSettings', { file, reason: pastedRefusalWords(read.error) }));
  }
  const { tempPasses, devices } = read.value;
  const found = tempPasses.filter((one) => wanted === undefined || isCalled(one, wanted));
  const [tempPass, ...others] = found;
  const names = formatNames((found.length === 0 ? tempPasses : found).map(nameOfTempPass));
  if (tempPass === undefined) throw new NotSentError(t('cli_noTempPass', { file, names }));
  if (others.length > 0) throw new NotSentError(t('cli_severalTempPasses', { names }));
  const scope = resetScopeOf(tempPass);
  if (!scope.ok) throw new NotSentError(t('cli_tempPassNotAccepted', { field: scope.error }));
  return { scope: scope.value, tempPass, devices };
}

/** How people know it: by its name, else by both IDs. */
export function nameOfTempPass({ name, requestorId, mvpdId }: SetUpTempPass): string {
  return name || `${requestorId} · ${mvpdId}`;
}

/** Where it is, in people's words: a custom environment is known by its host. */
export function placeOf({ environment }: Pick<SetUpTempPass, 'environment'>): string {
  return environment.kind === 'custom'
    ? new URL(endpointsOf(environment).managementUrl).host
    : environmentName(environment.kind);
}

function isCalled({ name, requestorId, mvpdId }: SetUpTempPass, wanted: string): boolean {
  return name === wanted || `${requestorId}/${mvpdId}` === wanted;
}
