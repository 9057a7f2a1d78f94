import {
  adobeEnvironmentIds,
  type Environment,
  sameEnvironment,
} from '../../../pass/ids/environment';
import { nameOf, type TempPass } from '../../../storage/temp-passes';
import { environmentName } from '../../../text/environment-name';
import { t } from '../../../text/t';
import { hasFragments } from '../../../ui/fragments';

/** The ID of the first control of a Temp Pass's row. */
export const rowId = (id: string) => `temp-pass-${id}`;

/** The Temp Passes of one environment, in the order of the list. */
export interface Group {
  readonly environment: Environment;
  readonly tempPasses: readonly TempPass[];
  /** How many of them are drawn now. */
  readonly drawn: number;
}

/**
 * Those of Adobe's environments in the order in which people choose from them, then custom ones.
 *
 * @param limit how many are drawn, from the first group on
 */
export function groupsOf(tempPasses: readonly TempPass[], limit: number): Group[] {
  const groups: { environment: Environment; tempPasses: TempPass[] }[] = [];
  for (const one of tempPasses) {
    const group = groups.find(({ environment }) => sameEnvironment(environment, one.environment));
    if (group) group.tempPasses.push(one);
    else groups.push({ environment: one.environment, tempPasses: [one] });
  }
  const rank = ({ kind }: Environment) =>
    kind === 'custom' ? adobeEnvironmentIds.length : adobeEnvironmentIds.indexOf(kind);
  let left = limit;
  return groups
    .sort((one, other) => rank(one.environment) - rank(other.environment))
    .map((group) => {
      const drawn = Math.max(0, Math.min(left, group.tempPasses.length));
      left -= drawn;
      return { ...group, drawn };
    });
}

/** Whether a filter shows it: each of the words is in its name, IDs, kind or environment. */
export function isShownBy(filter: string, tempPass: TempPass): boolean {
  if (filter.trim() === '') return true;
  const { requestorId, mvpdId, kind, environment } = tempPass;
  const words = [nameOf(tempPass), requestorId, mvpdId, t(`label_kind_${kind}`)];
  return hasFragments([...words, environmentName(environment.kind)].join(' '), filter.trim());
}
