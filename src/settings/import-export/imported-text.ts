import type { Merge } from '../../config/merge';
import { importedWords } from '../../text/imported';

/**
 * What an import did, in a sentence.
 *
 * @param denied to how many of its sites the browser gave no access
 */
export function importedText(
  { tempPasses, applications, devices, sites }: Merge,
  denied: number,
): string {
  const count = (all: readonly { change: string }[]) =>
    all.filter(({ change }) => change !== 'same').length;
  return importedWords({
    tempPasses: count(tempPasses),
    applications: count(applications),
    devices: count(devices),
    sites: count(sites) - denied,
  });
}
