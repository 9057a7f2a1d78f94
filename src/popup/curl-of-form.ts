import { resetScopeOf } from '../pass/ids/temp-pass';
import { resetCurl } from '../pass/reset/curl';
import type { TempPass } from '../storage/temp-passes';
import { targetsOf } from './form/entered-targets';
import type { Entered } from './form/use-form-ids';

/** The requests of a reset of the form as curl commands; undefined where the form says none. */
export async function curlOfForm(
  entered: Entered,
  tempPass: TempPass,
): Promise<string | undefined> {
  const targets = await targetsOf(entered, tempPass.kind === 'promotional');
  const scope = resetScopeOf(tempPass);
  return targets.ok && scope.ok
    ? targets.value.map((target) => resetCurl(scope.value, target)).join('\n')
    : undefined;
}
