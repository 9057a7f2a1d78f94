import type { Environment } from '../../pass/ids/environment';
import type { HistoryEntry } from '../../storage/history/history-entry';
import { environmentName } from '../../text/environment-name';
import { locale } from '../../text/locale';
import type { Choice } from '../../ui/filters/Select';
import { tempPassWords } from '../words/entry-words';
import { deviceIdOf } from './filter';

/** What there is to choose from in the filters: what is in the entries. */
export interface FilterChoices {
  readonly tempPasses: readonly Choice[];
  readonly environments: readonly Choice[];
  /** Those with a name; others are found by their IDs. */
  readonly devices: readonly Choice[];
}

/** @param entries the newest first: what is called otherwise by now has its last name */
export function choicesOf(entries: readonly HistoryEntry[]): FilterChoices {
  const tempPasses = new Map<string, string>();
  const environments = new Map<Environment['kind'], string>();
  const devices = new Map<string, string>();
  for (const entry of entries) {
    const { tempPassId, environment, deviceName } = entry;
    if (!tempPasses.has(tempPassId)) tempPasses.set(tempPassId, tempPassWords(entry));
    if (!environments.has(environment.kind)) {
      environments.set(environment.kind, environmentName(environment.kind));
    }
    const deviceId = deviceIdOf(entry);
    if (deviceId === undefined || deviceName === undefined || devices.has(deviceId)) continue;
    devices.set(deviceId, deviceName);
  }
  return {
    tempPasses: byName(tempPasses),
    environments: byName(environments),
    devices: byName(devices),
  };
}

function byName(names: ReadonlyMap<string, string>): Choice[] {
  const { compare } = new Intl.Collator(locale(), { numeric: true });
  return [...names]
    .map(([value, name]) => ({ value, name }))
    .sort((one, other) => compare(one.name, other.name));
}
